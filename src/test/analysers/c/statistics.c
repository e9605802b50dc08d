static const struct snmp_mib lamp_list[] = {
	SNMP_MIB_ITEM("ListenDrops", LINUX_MIB_LISTENDROPS),
	SNMP_MIB_ITEM("LampsLost", LINUX_MIB_LAMPSLOST),
};
