//! Alibaba Cloud, ECS, client errors: codes in dots, the host that answers, and a page for the code and the request.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Alibaba {
        codes: "PascalCase.PascalCase",
        docs: "https://api.alibabacloud.com/troubleshoot?q={code}&product=Ecs&requestId={request_id}",
        body: {
            "RequestId"?: request_id,
            "HostId": host or "ecs.aliyuncs.com",
            "Code": code,
            "Message": message,
            "Recommend"?: documentation_url,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Alibaba)]
enum Failure {
    #[api_error(code = "MissingParameter.RegionId", status = 400, message = "Name the region")]
    Region,
}

#[test]
fn a_page_for_the_request() {
    let context = Context::new()
        .with_request_id("540CFF28-407A")
        .with_host("ecs.eu-central-1.aliyuncs.com");
    answer_in(&Failure::Region, context).is(
        400,
        json!({
            "RequestId": "540CFF28-407A",
            "HostId": "ecs.eu-central-1.aliyuncs.com",
            "Code": "MissingParameter.RegionId",
            "Message": "Name the region",
            "Recommend": "https://api.alibabacloud.com/troubleshoot?q=MissingParameter.RegionId&product=Ecs&requestId=540CFF28-407A",
        }),
    );
    answer_in(&Failure::Region, Context::new()).is(
        400,
        json!({
            "HostId": "ecs.aliyuncs.com",
            "Code": "MissingParameter.RegionId",
            "Message": "Name the region",
        }),
    );
}
