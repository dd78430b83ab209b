//! What a text that gives a person away is told with, where it is being written.

use crate::domain::Field;
use crate::domain::personal::{Sort, sorts};
use crate::i18n::Texts;

/// A quiet word about what stands in a field; `None` where it may stand there. A contact is there
/// to be reached.
#[must_use]
pub fn personal_warning<'a>(t: &'a Texts, field: Field, text: &str) -> Option<&'a str> {
    let found = sorts(text);
    let has = |sort| found.contains(&sort);
    if has(Sort::BirthNumber) {
        return Some(t.personal_birth_number());
    }
    if field == Field::Contact {
        return None;
    }
    match (has(Sort::Phone), has(Sort::Email)) {
        (true, true) => Some(t.personal_contact()),
        (true, false) => Some(t.personal_phone()),
        (false, true) => Some(t.personal_email()),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[track_caller]
    fn check(field: Field, text: &str, wanted: Option<fn(&Texts) -> &str>) {
        let t = Texts::parse(Locale::En, include_str!("../i18n/texts/en.txt")).unwrap();
        assert_eq!(personal_warning(&t, field, text), wanted.map(|it| it(&t)), "{text}");
    }

    #[test]
    fn a_contact_may_be_reached_and_has_no_birth_number() {
        check(Field::Contact, "Kari, 912 34 567, kari@example.no", None);
        check(Field::Contact, "Kari, 31129956715", Some(Texts::personal_birth_number));
    }

    #[test]
    fn elsewhere_the_weightiest_is_told() {
        check(Field::Notes, "Ask the nurses", None);
        check(Field::Notes, "912 34 567", Some(Texts::personal_phone));
        check(Field::Notes, "kari@example.no", Some(Texts::personal_email));
        check(Field::Notes, "912 34 567, kari@example.no", Some(Texts::personal_contact));
        check(Field::Notes, "912 34 567, 31129956715", Some(Texts::personal_birth_number));
    }
}
