//! What an item of a loop has to fill a hole with.

use super::Found;
use crate::Violation;
use crate::dialect::program::{Fill, Slot};

pub(super) fn of_item<'a>(item: &'a Violation, slot: &Slot<'a>) -> Option<Found<'a>> {
    let more = item.more.as_deref();
    match slot.fill {
        Fill::ItemPath => (!item.path.is_empty()).then_some(Found::Path(item)),
        Fill::ItemPathIn => {
            (!item.path.is_empty() && slot.is_called(item.location.name())).then_some(Found::Path(item))
        }
        Fill::ItemSegments => (!item.path.is_empty()).then_some(Found::Steps(item)),
        Fill::ItemDetails | Fill::ItemMembers => {
            Some(Found::Members(more.map_or(&[], |more| more.details.as_slice())))
        }
        Fill::ItemNumber => more?.number.map(Found::Number),
        Fill::ItemStatus => more?.status.map(Found::Status),
        Fill::ItemDetail => {
            let named = more?.details.iter().find(|(name, _)| slot.is_called(name));
            named.map(|(_, value)| Found::Json(value))
        }
        fill => text_of(item, fill).map(|text| Found::Text(text.into())),
    }
}

/// A text of a violation. Its path is in dots, and not there where it is empty.
#[inline]
pub(in crate::dialect) fn text_of(item: &Violation, fill: Fill) -> Option<&str> {
    match fill {
        Fill::ItemMessage => Some(&item.message),
        Fill::ItemPath => (!item.path.is_empty()).then_some(&*item.path),
        Fill::ItemLocation => Some(item.location.name()),
        _ => {
            let more = item.more.as_deref()?;
            let text = match fill {
                Fill::ItemCode => &more.code,
                Fill::ItemTitle => &more.title,
                Fill::ItemCategory => &more.category,
                Fill::ItemRemediation => &more.remediation,
                Fill::ItemDocumentationUrl => &more.documentation_url,
                _ => &None,
            };
            text.as_deref()
        }
    }
}
