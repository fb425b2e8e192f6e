//! Those of HTTP APIs.

use error_core::dialects::{JsonApi, OAuth, OData, ProblemDetails};
use error_core::{Location, Violation, decode};
use http::{HeaderMap, StatusCode};

use super::{read, violations};

/// RFC 9457, section 3: both.
#[test]
fn problem_details() {
    let decoded = read::<ProblemDetails>(
        403,
        r#"{
         "type": "https://example.com/probs/out-of-credit",
         "title": "You do not have enough credit.",
         "detail": "Your current balance is 30, but that costs 50.",
         "instance": "/account/12345/msgs/abc",
         "balance": 30,
         "accounts": ["/account/12345",
                      "/account/67890"]
        }"#,
    );
    let page = "https://example.com/probs/out-of-credit";
    assert_eq!(decoded.documentation_url(), Some(page));
    assert_eq!(decoded.title(), Some("You do not have enough credit."));
    assert_eq!(
        decoded.message(),
        "Your current balance is 30, but that costs 50."
    );
    assert_eq!(decoded.instance(), Some("/account/12345/msgs/abc"));
    assert_eq!(decoded.detail::<u32>("balance").unwrap(), 30);
    assert_eq!(
        decoded.detail::<Vec<String>>("accounts").unwrap(),
        ["/account/12345", "/account/67890"]
    );
    let decoded = read::<ProblemDetails>(
        422,
        r##"{
         "type": "https://example.net/validation-error",
         "title": "Your request is not valid.",
         "errors": [
                     {
                       "detail": "must be a positive integer",
                       "pointer": "#/age"
                     },
                     {
                       "detail": "must be 'green', 'red' or 'blue'",
                       "pointer": "#/profile/color"
                     }
                  ]
        }"##,
    );
    assert_eq!(decoded.message(), "Your request is not valid.");
    assert_eq!(
        violations(&decoded),
        [
            ("age", None, "must be a positive integer"),
            ("profile.color", None, "must be 'green', 'red' or 'blue'"),
        ]
    );
}

/// "Error Objects" of the examples on the specification's site: what is about a place in the request is a
/// violation, what is about none is the error.
#[test]
fn json_api() {
    let decoded = read::<JsonApi>(
        422,
        r#"{ "errors": [ {
          "status": "422",
          "source": { "pointer": "/data/attributes/first-name" },
          "title":  "Invalid Attribute",
          "detail": "First name must contain at least three characters."
        } ] }"#,
    );
    let short = "First name must contain at least three characters.";
    let expected = Violation::new("data.attributes.first-name", short).with_title("Invalid Attribute");
    assert_eq!(
        (decoded.violations(), decoded.message()),
        (&[expected][..], short)
    );

    let decoded = read::<JsonApi>(
        400,
        r#"{ "errors": [
          { "status": "403", "source": { "pointer": "/data/attributes/secret-powers" },
            "detail": "Editing secret powers is not authorized on Sundays." },
          { "status": "422", "source": { "pointer": "/data/attributes/volume" },
            "detail": "Volume does not, in fact, go to 11." },
          { "status": "500", "source": { "pointer": "/data/attributes/reputation" },
            "title": "The backend responded with an error",
            "detail": "Reputation service not responding after three requests." }
        ] }"#,
    );
    let statuses = decoded.violations().iter().map(Violation::status);
    let statuses: Vec<_> = statuses.map(|status| status.unwrap().as_u16()).collect();
    assert_eq!((decoded.status().as_u16(), statuses), (400, vec![403, 422, 500]));

    let decoded = read::<JsonApi>(
        422,
        r#"{
          "jsonapi": { "version": "1.0" },
          "errors": [
            { "code": "123", "source": { "pointer": "/data/attributes/first-name" },
              "title": "Value is too short", "detail": "First name must contain at least three characters." },
            { "code": "225", "source": { "pointer": "/data/attributes/password" },
              "title": "Passwords must contain a letter, number, and punctuation character.",
              "detail": "The password provided is missing a punctuation character." },
            { "code": "226", "source": { "pointer": "/data/attributes/password" },
              "title": "Password and password confirmation do not match." }
          ]
        }"#,
    );
    assert_eq!(decoded.code(), Some("123"));
    assert_eq!(
        violations(&decoded),
        [
            ("data.attributes.first-name", Some("123"), short),
            (
                "data.attributes.password",
                Some("225"),
                "The password provided is missing a punctuation character."
            ),
            ("data.attributes.password", Some("226"), ""),
        ]
    );

    // The whole document, and none.
    for (body, message) in [
        (
            r#"{ "errors": [ { "source": { "pointer": "" }, "detail": "Missing `data` Member at document's top level." } ] }"#,
            "Missing `data` Member at document's top level.",
        ),
        (
            r#"{ "errors": [{ "status": "400", "detail": "JSON parse error - Expecting property name at line 1 column 2 (char 1)." }] }"#,
            "JSON parse error - Expecting property name at line 1 column 2 (char 1).",
        ),
    ] {
        let decoded = read::<JsonApi>(400, body);
        assert_eq!((decoded.message(), decoded.violations()), (message, &[][..]));
    }

    let decoded = read::<JsonApi>(
        400,
        r#"{ "errors": [ { "source": { "parameter": "include" }, "title": "Invalid Query Parameter",
             "detail": "The resource does not have an `auther` relationship path." } ] }"#,
    );
    let one = &decoded.violations()[0];
    assert_eq!((one.location(), one.path()), (Location::Query, "include"));
}

/// OData JSON Format 4.01, "Error Response", and the guidelines, 7.10.2.
#[test]
fn odata() {
    let decoded = read::<OData>(
        501,
        r#"{
          "error": {
            "code": "err123",
            "message": "Unsupported functionality",
            "target": "query",
            "details": [
              { "code": "forty-two", "target": "$search", "message": "$search query option not supported" }
            ],
            "innererror": { "trace": ["at line 7"], "context": { "user": "tester" } }
          }
        }"#,
    );
    assert_eq!(
        (decoded.code(), decoded.message()),
        (Some("err123"), "Unsupported functionality")
    );
    assert_eq!(decoded.detail::<String>("target").unwrap(), "query");
    assert_eq!(decoded.detail::<Vec<String>>("trace").unwrap(), ["at line 7"]);
    assert_eq!(
        violations(&decoded),
        [("$search", Some("forty-two"), "$search query option not supported")]
    );
    let decoded = read::<OData>(
        400,
        r#"{
          "error": {
            "code": "BadArgument",
            "message": "Previous passwords may not be reused",
            "target": "password",
            "innererror": { "code": "PasswordError", "innererror": { "code": "PasswordDoesNotMeetPolicy" } }
          }
        }"#,
    );
    // From coarse to fine: what is finer is a detail to who does not know it.
    assert_eq!(decoded.code(), Some("BadArgument"));
    assert_eq!(decoded.detail::<String>("code").unwrap(), "PasswordError");
}

/// RFC 6749, section 5.2; RFC 6750, section 3.
#[test]
fn oauth() {
    let decoded = read::<OAuth>(400, r#"{ "error":"invalid_request" }"#);
    assert_eq!(
        (decoded.code(), decoded.message()),
        (Some("invalid_request"), "Bad Request")
    );
    let challenge = |text: &'static str| {
        let headers = HeaderMap::from_iter([(http::header::WWW_AUTHENTICATE, text.parse().unwrap())]);
        decode::<OAuth>(StatusCode::UNAUTHORIZED, &headers, &"".into())
    };
    assert_eq!(challenge(r#"Bearer realm="example""#).code(), None);
    let decoded = challenge(r#"Bearer error="invalid_token", error_description="The access token expired""#);
    assert_eq!(
        (decoded.code(), decoded.message()),
        (Some("invalid_token"), "The access token expired")
    );
}
