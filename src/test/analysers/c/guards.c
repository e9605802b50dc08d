int trim(struct lamp *lamp, int fd)
{
	int n, err = 0;

	if (unlikely(!lamp))
		return -EINVAL;
	if (lamp->state == LIT) {
		pr_debug("lamp burns already\n");
		goto out;
	}
	n = read(fd, buf, sizeof(buf));
	if (n < 0)
		goto fail;
	else if (n == 0)
		return 0;
	pr_info("read %d wicks\n", n);
	n = count(lamp);
	pr_info("counted %d wicks\n", n);
	if (measure(&err) && lamp->oil)
		pr_info("oil is at hand\n");
	else
		pr_warn("no oil for the wick\n");
	switch (lamp->kind) {
	case GLASS:
		if (!lamp->clean)
			break;
		pr_info("glass is clean\n");
	}
	return 0;
fail:
	pr_err("wick could not be read\n");
out:
	pr_info("trimming is over\n");
	return err;
}
