use error_core::dialect;

dialect! { L1 { body: { "code": code } } }
dialect! { L2 { extends: L1, body: { "l2": 2 } } }
dialect! { L3 { extends: L2, body: { "l3": 3 } } }
dialect! { L4 { extends: L3, body: { "l4": 4 } } }
dialect! { L5 { extends: L4, body: { "l5": 5 } } }
dialect! { L6 { extends: L5, body: { "l6": 6 } } }
dialect! { L7 { extends: L6, body: { "l7": 7 } } }
dialect! { L8 { extends: L7, body: { "l8": 8 } } }
dialect! { L9 { extends: L8, body: { "l9": 9 } } }

fn main() {}
