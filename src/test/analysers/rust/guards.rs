fn trim(wick: Option<Wick>, oil: u32) -> Result<(), Error> {
    if oil == 0 {
        return Err(anyhow!("no oil to burn"));
    }
    info!("oil is at hand");
    for lamp in lamps {
        if lamp.lit || !lamp.clean {
            continue;
        }
        warn!("lamp is dark");
        if let Some(kind) = lamp.kind {
            break;
        }
        info!("lamp has no glass");
    }
    if oil < 3 {
        bail!("oil runs out");
    } else {
        info!("oil is enough");
    }
    info!("trimming is over");
    Ok(())
}
