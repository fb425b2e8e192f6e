//! Members whose names are holes: items are gathered by the way to them, then written as a tree.

use error_core::__private::{Form, Member, Node, Source};
use serde_json::Value;

use super::{Here, Made, Said, Scene, inside, quoted, steps};

/// Items of the same names.
struct Group<'a> {
    names: Vec<String>,
    items: Vec<Scene<'a>>,
    /// What their name says.
    said: Vec<Said>,
}

pub fn made(
    scene: &Scene<'_>,
    source: Source,
    (key, optional): (&Node, bool),
    value: &Node,
    taken: &[&str],
) -> Made {
    let mut all = Made {
        holes: true,
        mapped: !matches!(source, Source::Details | Source::Once),
        ..Made::constant("")
    };
    let mut groups: Vec<Group<'_>> = Vec::new();
    for each in scene.scenes(source) {
        if optional || source == Source::Once {
            let (name, value) = (each.node(key), each.node(value));
            let is_there = name.complete && value.complete && (name.some || value.some);
            if optional && !is_there {
                continue;
            }
            all.complete &= optional || name.complete && value.complete;
        }
        all.some = true;
        let (names, said) = names(&each, key, &mut all);
        all.clashes |= names.iter().any(|name| is_nested(key) && is_of_leaf(value, name));
        all.clashes |= source == Source::Once && names.iter().any(|name| taken.contains(&&**name));
        match groups.iter_mut().find(|group| group.names == names) {
            Some(group) => group.items.push(each),
            None => groups.push(Group {
                names,
                items: vec![each],
                said,
            }),
        }
    }
    let mut written = Vec::new();
    for group in groups {
        let alone = Scene {
            group: Some(&group.items),
            ..group.items[0]
        };
        let made = alone.node(value);
        written.push((group.names.clone(), made.json.clone()));
        all.lacks |= made.lacks;
        all.clashes |= made.clashes;
        all.said.extend(shared(group, made));
    }
    let borrowed: Vec<(&[String], &str)> = written
        .iter()
        .map(|(names, json)| (&names[..], &**json))
        .collect();
    all.json = members(&borrowed, taken, &mut all.lacks).join(",");
    all
}

/// What is said of each item of a name: of those in a list, what stands beside it too.
fn shared(group: Group<'_>, made: Made) -> Vec<Said> {
    let (alone, beside): (Vec<_>, Vec<_>) = made.said.into_iter().partition(|said| said.alone);
    let common: Vec<Said> = group.said.into_iter().chain(beside).collect();
    let items = if made.listed {
        &group.items[..]
    } else {
        &group.items[..1]
    };
    let mut all = alone;
    for item in items {
        all.extend(common.iter().cloned().map(|said| Said {
            of: item.list,
            ..said
        }));
    }
    all
}

fn is_nested(key: &Node) -> bool {
    match key {
        Node::Hole(hole) => hole.forms == [Form::Nested],
        Node::Or(nodes) => is_nested(&nodes[0]),
        _ => false,
    }
}

/// A field called like a member of the leaf is taken for it.
fn is_of_leaf(leaf: &Node, name: &str) -> bool {
    let Node::Object(members) = leaf else { return false };
    members
        .iter()
        .any(|member| matches!(member, Member::Field { key, .. } if key.raw == name))
}

/// The names of the members that lead to an item, and what they say.
fn names(scene: &Scene<'_>, key: &Node, all: &mut Made) -> (Vec<String>, Vec<Said>) {
    match key {
        Node::Hole(hole) if is_nested(key) => {
            let steps = match scene.here {
                Here::Item(Some(item), _) => steps(item),
                _ => Vec::new(),
            };
            let mut said = Made::constant("");
            if !steps.is_empty() {
                said.say(*hole, Value::from(steps.clone()).to_string(), scene.list);
            }
            let names = steps.iter().map(|step| inside(&step.to_string())).collect();
            (names, said.said)
        }
        Node::Or(alternatives) if is_nested(key) => match names(scene, &alternatives[0], all) {
            (none, _) if none.is_empty() => names(scene, &alternatives[1], all),
            names => names,
        },
        _ => {
            let mut made = scene.node(key);
            all.complete &= made.complete;
            all.lacks |= made.lacks;
            let name = if made.complete {
                inside(&made.json)
            } else {
                String::new()
            };
            for said in &mut made.said {
                // The name of a member is a text.
                (said.json, said.in_text) = (quoted(&inside(&said.json)), true);
            }
            (vec![name], made.said)
        }
    }
}

/// The members of an object, in the order in which their first item came.
fn members(items: &[(&[String], &str)], taken: &[&str], lacks: &mut bool) -> Vec<String> {
    let leaf = items.iter().find(|(names, _)| names.is_empty());
    let own: Vec<(String, String)> = leaf.map_or_else(Vec::new, |(_, json)| split(json));
    let mut all = Vec::new();
    let mut done: Vec<&str> = Vec::new();
    for (names, json) in items {
        let Some(first) = names.first() else {
            *lacks |= !json.starts_with('{');
            for (name, value) in &own {
                if taken.contains(&&**name) {
                    *lacks = true;
                } else {
                    all.push(format!("{}:{value}", quoted(name)));
                }
            }
            continue;
        };
        if done.contains(&&**first) {
            continue;
        }
        done.push(first);
        if taken.contains(&&**first) || own.iter().any(|(name, _)| name == first) {
            *lacks = true;
            continue;
        }
        let inner: Vec<(&[String], &str)> = items
            .iter()
            .filter(|(names, _)| names.first() == Some(first))
            .map(|(names, json)| (&names[1..], *json))
            .collect();
        let value = match inner[..] {
            [([], json)] => json.to_owned(),
            _ => format!("{{{}}}", members(&inner, &[], lacks).join(",")),
        };
        all.push(format!("{}:{value}", quoted(first)));
    }
    all
}

/// The members of an object; none of what is no object.
pub fn split(json: &str) -> Vec<(String, String)> {
    let mut rest = match json.strip_prefix('{') {
        Some(rest) if rest != "}" => rest,
        _ => return Vec::new(),
    };
    let mut members = Vec::new();
    loop {
        let mut names = serde_json::Deserializer::from_str(rest).into_iter::<String>();
        let name = names.next().unwrap().unwrap();
        rest = &rest[names.byte_offset() + 1..];
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&serde_json::value::RawValue>();
        let value = values.next().unwrap().unwrap().get().to_owned();
        rest = &rest[value.len()..];
        members.push((name, value));
        match rest.strip_prefix(',') {
            Some(more) => rest = more,
            None => return members,
        }
    }
}
