//! What an item of a loop has to fill a hole with.

use super::Found;
use crate::Violation;
use crate::dialect::program::{Fill, Slot};
use crate::violation::More;

pub(super) fn of_item<'a>(item: &'a Violation, slot: &Slot<'a>) -> Option<Found<'a>> {
    let more = item.more.as_deref();
    match slot.fill {
        Fill::ItemPath => (!item.path.is_empty()).then_some(Found::Path(item)),
        Fill::ItemPathIn => {
            (!item.path.is_empty() && item.location.name() == slot.text()).then_some(Found::Path(item))
        }
        Fill::ItemSegments => (!item.path.is_empty()).then_some(Found::Steps(item)),
        Fill::ItemLocation => Some(Found::Text(item.location.name().into())),
        Fill::ItemMessage => Some(Found::Text(item.message().into())),
        Fill::ItemDetails | Fill::ItemMembers => {
            Some(Found::Members(more.map_or(&[], |more| more.details.as_slice())))
        }
        _ => of_more(more?, slot),
    }
}

fn of_more<'a>(more: &'a More, slot: &Slot<'a>) -> Option<Found<'a>> {
    let text = match slot.fill {
        Fill::ItemNumber => return more.number.map(Found::Number),
        Fill::ItemStatus => return more.status.map(Found::Status),
        Fill::ItemDetail => {
            let named = more.details.iter().find(|(name, _)| name == slot.text());
            return named.map(|(_, value)| Found::Json(value));
        }
        Fill::ItemCode => &more.code,
        Fill::ItemTitle => &more.title,
        Fill::ItemCategory => &more.category,
        Fill::ItemRemediation => &more.remediation,
        Fill::ItemDocumentationUrl => &more.documentation_url,
        _ => &None,
    };
    text.as_deref().map(|text| Found::Text(text.into()))
}
