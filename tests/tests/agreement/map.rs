//! Members whose names are holes: items are gathered by the way to them, then written as a tree.

use error_core::__private::{Form, Node, Source};

use super::oracle::{Here, Made, Scene, inside, quoted, steps};

/// Items of the same names.
struct Group<'a> {
    names: Vec<String>,
    items: Vec<Here<'a>>,
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
        let names = names(&each, key, &mut all);
        match groups.iter_mut().find(|group| group.names == names) {
            Some(group) => group.items.push(each.here),
            None => groups.push(Group {
                names,
                items: vec![each.here],
            }),
        }
    }
    let mut written = Vec::new();
    for group in &groups {
        let alone = Scene {
            here: group.items[0],
            group: Some(&group.items),
            ..*scene
        };
        let made = alone.node(value);
        all.lacks |= made.lacks;
        written.push((group.names.clone(), made.json));
    }
    let borrowed: Vec<(&[String], &str)> = written
        .iter()
        .map(|(names, json)| (&names[..], &**json))
        .collect();
    all.json = members(&borrowed, taken, &mut all.lacks).join(",");
    all
}

fn names(scene: &Scene<'_>, key: &Node, all: &mut Made) -> Vec<String> {
    match key {
        Node::Hole(hole) if hole.forms == [Form::Nested] => match scene.here {
            Here::Item(Some(item), _) => steps(item).iter().map(|step| inside(&step.to_string())).collect(),
            _ => Vec::new(),
        },
        Node::Or(alternatives) if matches!(alternatives[0], Node::Hole(hole) if hole.forms == [Form::Nested]) => {
            match names(scene, &alternatives[0], all) {
                none if none.is_empty() => names(scene, &alternatives[1], all),
                names => names,
            }
        }
        _ => {
            let made = scene.node(key);
            all.complete &= made.complete;
            all.lacks |= made.lacks;
            vec![if made.complete {
                inside(&made.json)
            } else {
                String::new()
            }]
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
fn split(json: &str) -> Vec<(String, String)> {
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
