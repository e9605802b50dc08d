//! About the file.

use std::{fmt::Display as Shown, io};

/// One lamp.
/// It shines.
#[derive(Debug, Clone)]
#[repr(C)]
pub struct Lamp<'a, T: Clone> {
    /// From 0 to 9.
    pub level: u32, // at most nine
    name: &'a T,
}

struct Pair(u32, String);
pub struct Unit;

pub(crate) enum Colour {
    /// The first.
    Red,
    Mixed(u32),
    Named { name: String } = 3,
}

impl<T> Shown for Lamp<'_, T>
where
    T: Clone,
{
    fn fmt(&self, to: &mut Formatter) -> io::Result<()> {
        write!(to, "{}", self.shown(1))
    }
}

impl Lamp<'_, u8> {
    const MOST: u32 = 9;

    /// Turns it on.
    #[inline]
    pub async fn on(mut self, (a, b): (i32, i32)) -> Self {
        let made = Self::make(a)?;
        helper::<u8>(made, b);
        Vec::<u8>::with_capacity(1);
        made
    }

    fn make(level: u32) -> Self {
        Lamp { level, name: &LEVEL }
    }
}

pub trait Shine: Sized {
    const MOST: u32;
    type Out;
    /// Does it.
    fn shine(&self) -> Self::Out;
    fn twice(&self) {
        self.shine();
        self.shine();
    }
}

/// Adds.
macro_rules! add {
    ($a:expr) => {
        $a + other(1)
    };
}

pub const MOST: usize = 1024 * 4;
static mut COUNT: u32 = 0;
type Lamps = Vec<Lamp<'static, u8>>;

mod inner;

extern "C" {
    fn c_lamp(level: i32) -> i32;
}

union Raw {
    number: u32,
}

unsafe fn raw() {}

pub fn uses(lamps: &Lamps) {
    const LOCAL: u32 = 1;
    if let Some(first) = lamps.first() {
        first.on(LOCAL);
    }
    match kind() {
        Colour::Red => raw(),
        Colour::Mixed(level) => dim(level),
        other => log::warn!("odd {}", shown(other)),
    }
    for lamp in lamps {
        lamps.iter().map(|each| each.level + lamp.level + MOST).sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shines() {
        assert_eq!(call(1), 2);
    }
}
