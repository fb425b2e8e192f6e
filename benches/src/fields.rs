//! What is wrong with the fields of a request.

/// The path of the field, the rule, and what is wrong.
pub const FIELDS: [(&str, &str, &str); 8] = [
    ("order.customer.email", "email", "is no email address"),
    ("order.customer.name", "required", "is required"),
    ("order.lines.0.sku", "unknown", "is no product: \"SKU-1\""),
    ("order.lines.0.quantity", "range", "must be from 1 to 100"),
    ("order.lines.1.sku", "unknown", "is no product: \"SKU-2\""),
    ("order.lines.1.quantity", "range", "must be from 1 to 100"),
    (
        "order.shipping.country",
        "one_of",
        "is no country that is delivered to",
    ),
    ("order.shipping.zip", "length", "must have 5 digits"),
];
