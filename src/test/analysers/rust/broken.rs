fn before() {}

fn broken( {
    call(;
}

pub fn later() { before(); }
