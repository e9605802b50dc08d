fn bad(message: &str) -> Error {
    Error::new(message)
}

fn burn() -> Result<(), Error> {
    Err(bad("wick is too short"))
}
