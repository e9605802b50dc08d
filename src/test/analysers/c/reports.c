void light(struct Lamp *lamp, int oil)
{
	if (oil < 0)
		ereport(FATAL,
				(errcode(ERRCODE_NO_OIL),
				 errmsg("no oil in lamp \"%s\"", lamp->name),
				 errdetail("The barrel holds %d of 100%%.", oil),
				 errhint("Fill the barrel.")));
	ereport(LOG, errmsg_internal("lamp %d is lit", lamp->id));
	ereport(DEBUG2, (errmsg_plural("%d lamp burns", "%d lamps burn", oil, oil)));
	ereport(elevel, (errcode(ERRCODE_DARK), oil ? errdetail("Row %d is dark.", lamp->row) : 0));
	elog(PANIC, "lamp %p is on fire", lamp);
	elog(LOG, "lamps: %s", lamp->name);
	errsave(context, (errmsg("wick is too short")));
}
