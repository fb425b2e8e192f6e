//! What is left out of the items of a loop, which are written before it is known.

use error_core::{ApiError, Context, Location, Violation, dialect, render};

dialect! {
    Sparse {
        body: {
            "all": [for violation in violations {
                "where"?: { "p"?: violation.path in body as fragment, "q"?: violation.path in query as brackets },
                "what"?: [{ "of": "code", "is": violation.code }?, { "of": "title", "is": violation.title }?],
                "either": { "t": violation.title, "c": violation.code } or [violation.code] or "none",
                "n"?: violation.number,
            }],
            "some": [for violation in violations {
                "title"?: violation.title,
                "say": "{violation.path as pointer}: {violation.title}",
            }?],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(code = "REFUSED", status = 422, message = "It is refused")]
struct Refused {
    #[api_error(violations)]
    problems: Vec<Violation>,
}

fn body(problems: Vec<Violation>) -> String {
    let body = render::<Sparse>(&Refused { problems }, &Context::new());
    String::from_utf8_lossy(&body).into_owned()
}

#[test]
fn what_lacks_leaves_nothing_behind() {
    assert_eq!(
        body(vec![Violation::new("a.0.b~c", ""), Violation::new("", "")]),
        concat!(
            r##"{"all":[{"where":{"p":"#/a/0/b~0c"},"either":"none"},{"either":"none"}],"##,
            r#""some":[]}"#
        )
    );
    let query = Violation::new("a.0.b", "").at(Location::Query).with_code("c");
    let titled = query.clone().with_title("T\n").with_number(4);
    assert_eq!(
        body(vec![query, titled]),
        concat!(
            r#"{"all":[{"where":{"q":"a[0].b"},"what":[{"of":"code","is":"c"}],"either":["c"]},"#,
            r#"{"where":{"q":"a[0].b"},"what":[{"of":"code","is":"c"},{"of":"title","is":"T\n"}],"either":{"t":"T\n","c":"c"},"n":4}],"#,
            r#""some":[{"title":"T\n","say":"/a/0/b: T\n"}]}"#
        )
    );
}

#[test]
fn a_long_item_is_whole() {
    let long = "x".repeat(3000);
    let problem = Violation::new(format!("{long}.0"), "").with_title(long.clone());
    // The title is there, and the code that the first of three needs with it is not.
    assert_eq!(
        body(vec![problem]),
        format!(
            concat!(
                r##"{{"all":[{{"where":{{"p":"#/{long}/0"}},"what":[{{"of":"title","is":"{long}"}}],"either":"none"}}],"##,
                r#""some":[{{"title":"{long}","say":"/{long}/0: {long}"}}]}}"#
            ),
            long = long
        )
    );
}
