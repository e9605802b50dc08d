/* Told in
 * two lines. */
int crlf(void)
{
	return 1;
}
