static int light(struct lamp *lamp, int r)
{
	if (r < 0)
		return log_lamp_warning_errno(lamp, r, "Failed to light the %s lamp: %m", lamp->name);
	log_syntax(lamp->unit, LOG_WARNING, filename, line, r, "Unknown lamp '%s', ignoring.", lamp->name);
	lamp_json_log(lamp, 0, r, "Wick is not a string");
	pam_syslog(handle, LOG_ERR, "Lamp of %s is out", lamp->owner);
	lamp_log(lamp, "wick");
	catalog("of all lamps");
	TRACE_ERROR("oil runs low", LAMP_EV_OIL);
	clusterManagerLogErr("*** No lamp at %s\n", lamp->name);
	ngx_log_error(NGX_LOG_NOTICE, log, 0, "lamp \"%V\" is lit", &lamp->name);
	sd_bus_error_setf(error, LAMP_ERROR, "No lamp is called %s", lamp->name);
	return cli_err(appctx, "Unknown lamp.\n");
}
