const MAX: usize = 4 * 1024;
fn f(a: u32) -> Result<()> {
    if a > 1 { error!(target: "x", lamp = %a, "cannot open {}: {err}", a.b()); }
    else if let Some(x) = y { log::warn!("bad {x:?}"); } else { panic!("no {}", a); }
    match a { 1 => return Err(anyhow!("lamp {}", a)), _ => bail!("none") }
    let x = env::var("HOME")?.context("reading")?;
    std::process::exit(1);
}
#[derive(Error)]
enum E { #[error("lamp {0} is dark")] Dark(String), }
