<#if _title>Lamps went out at night</#if>
<#if _description>
<span>
The lamp ${lamp.name!} went out and nobody lit it. Please see whether
there is oil.
</span>
</#if>
