//! Counts the values of a JSON text without keeping them, so that a small text that would take a
//! lot of memory is noticed before it does.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess};
use serde::de::{Error, Visitor};

/// Number of values in the text, with those inside others.
pub(super) fn count(text: &str) -> serde_json::Result<usize> {
    let counter = Cell::new(0);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    Counter(&counter).deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(counter.get())
}

#[derive(Clone, Copy)]
struct Counter<'a>(&'a Cell<usize>);

impl<'de> DeserializeSeed<'de> for Counter<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.set(self.0.get() + 1);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Counter<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(self)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while entries.next_key::<IgnoredAny>()?.is_some() {
            entries.next_value_seed(self)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: Option<usize>) {
        assert_eq!(count(text).ok(), wanted, "{text}");
    }

    #[test]
    fn every_value_counts_once_and_keys_do_not() {
        check("null", Some(1));
        check(r#"{"a":[1,2.5,-3,"x",true,null]}"#, Some(8));
        check("[[],{}]", Some(3));
    }

    #[test]
    fn what_is_no_json_has_no_count() {
        check("", None);
        check("[1,]", None);
        check("[1] 2", None);
        check(&"[".repeat(1_000), None);
    }
}
