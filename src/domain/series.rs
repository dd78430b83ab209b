//! Measurements of one indicator: sorted by day, without ids, shared until one changes.
//!
//! A measurement is known by its day and its running number on that day, so by its place in the
//! series. An edit copies this series and no other.

use serde::de::{SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

use super::text::Line;
use super::time::Day;
use super::value::Value;

/// In which part of the work something was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum MeasurementKind {
    /// Before the change.
    Baseline,
    /// While it is tried out.
    Pilot,
    /// While the project goes on.
    Project,
    /// In ordinary operation.
    Operation,
}

impl MeasurementKind {
    /// All of them in the order of the choice list.
    pub const ALL: [Self; 4] = [Self::Baseline, Self::Pilot, Self::Project, Self::Operation];
}

/// One measurement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// When it was measured (or the period it stands for ended).
    pub day: Day,
    /// What was found, in the indicator's unit.
    pub value: Value,
    /// How many were measured, at least one.
    pub n: Option<u32>,
    /// What should be known about it.
    pub note: Option<Line>,
    /// In which part of the work.
    pub kind: Option<MeasurementKind>,
}

impl Point {
    /// A measurement of which only day and value are known.
    #[must_use]
    pub fn new(day: Day, value: Value) -> Self {
        Self { day, value, n: None, note: None, kind: None }
    }
}

/// All measurements of an indicator. **Invariant**: days never fall.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Series {
    points: Vec<Point>,
}

impl Series {
    /// Most measurements of one indicator: every quarter of an hour for ten years is more, but
    /// nobody reads that; daily for two lifetimes is less.
    pub const MAX: usize = 200_000;

    /// Puts measurements in order; those of one day keep the order they came in.
    #[must_use]
    pub fn new(mut points: Vec<Point>) -> Self {
        points.sort_by_key(|point| point.day);
        Self { points }
    }

    /// The measurements, oldest first.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Number of measurements.
    #[must_use]
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// The newest measurement.
    #[must_use]
    pub fn last(&self) -> Option<&Point> {
        self.points.last()
    }

    /// The series with one more measurement, last of its day; with its place.
    #[must_use]
    pub fn with(&self, point: Point) -> (Self, usize) {
        let mut series = self.clone();
        let at = series.points.partition_point(|other| other.day <= point.day);
        series.points.insert(at, point);
        (series, at)
    }

    /// The series with a measurement replaced (it moves when its day changed); with its new place.
    /// `None` when there is no such place.
    #[must_use]
    pub fn replaced(&self, at: usize, point: Point) -> Option<(Self, usize)> {
        let mut series = self.clone();
        let place = series.points.get_mut(at)?;
        if place.day == point.day {
            *place = point;
            return Some((series, at));
        }
        series.points.remove(at);
        Some(series.with(point))
    }

    /// The series without a measurement. `None` when there is no such place.
    #[must_use]
    pub fn without(&self, at: usize) -> Option<Self> {
        let mut series = self.clone();
        (at < series.points.len()).then(|| {
            series.points.remove(at);
            series
        })
    }

    /// The series with several more measurements.
    #[must_use]
    pub fn with_all(&self, more: &[Point]) -> Self {
        let mut points = self.points.clone();
        points.extend_from_slice(more);
        Self::new(points)
    }
}

impl Serialize for Point {
    /// `[day, value, n, note, kind]` without what is missing at its end: one short line each.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let length = match self {
            Self { kind: Some(_), .. } => 5,
            Self { note: Some(_), .. } => 4,
            Self { n: Some(_), .. } => 3,
            Self { .. } => 2,
        };
        let mut line = serializer.serialize_seq(Some(length))?;
        line.serialize_element(&self.day)?;
        line.serialize_element(&self.value)?;
        if length > 2 {
            line.serialize_element(&self.n)?;
        }
        if length > 3 {
            line.serialize_element(&self.note)?;
        }
        if length > 4 {
            line.serialize_element(&self.kind)?;
        }
        line.end()
    }
}

struct PointVisitor;

impl<'de> Visitor<'de> for PointVisitor {
    type Value = Point;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a measurement [day, value, n, note, kind]")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut line: A) -> Result<Point, A::Error> {
        let day = line.next_element()?.ok_or_else(|| de::Error::invalid_length(0, &self))?;
        let value = line.next_element()?.ok_or_else(|| de::Error::invalid_length(1, &self))?;
        let n = line.next_element::<Option<u32>>()?.flatten();
        let note = line.next_element::<Option<Line>>()?.flatten();
        let kind = line.next_element::<Option<MeasurementKind>>()?.flatten();
        if n == Some(0) {
            return Err(de::Error::custom("n is at least one"));
        }
        if line.next_element::<de::IgnoredAny>()?.is_some() {
            return Err(de::Error::invalid_length(6, &self));
        }
        Ok(Point { day, value, n, note, kind })
    }
}

impl<'de> Deserialize<'de> for Point {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(PointVisitor)
    }
}

impl Serialize for Series {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.points.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Series {
    /// Strict: measurements out of order are an error here; repair happens before.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let points = Vec::<Point>::deserialize(deserializer)?;
        if points.len() > Self::MAX {
            return Err(de::Error::custom(format_args!("more than {} measurements", Self::MAX)));
        }
        if points.is_sorted_by_key(|point| point.day) {
            Ok(Self { points })
        } else {
            Err(de::Error::custom("measurements are not in order of days"))
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Series {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Series".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let day = generator.subschema_for::<Day>();
        let value = generator.subschema_for::<Value>();
        let kind = generator.subschema_for::<Option<MeasurementKind>>();
        schemars::json_schema!({
            "type": "array",
            "maxItems": Self::MAX,
            "items": {
                "description": "One measurement: day, value, n, note, kind.",
                "type": "array",
                "prefixItems": [
                    day,
                    value,
                    { "type": ["integer", "null"], "minimum": 1, "maximum": u32::MAX },
                    { "type": ["string", "null"], "minLength": 1, "maxLength": Line::MAX },
                    kind,
                ],
                "minItems": 2,
                "maxItems": 5,
                "items": false,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(day: &str, value: f64) -> Point {
        Point::new(day.parse().unwrap(), Value::new(value).unwrap())
    }

    #[test]
    fn a_measurement_finds_its_place_by_day() {
        let series = Series::new(vec![point("2026-03-01", 3.0), point("2026-01-01", 1.0)]);
        let (series, at) = series.with(point("2026-02-01", 2.0));
        assert_eq!(at, 1);
        let values: Vec<f64> = series.points().iter().map(|point| point.value.get()).collect();
        assert_eq!(values, [1.0, 2.0, 3.0]);
    }

    #[test]
    fn a_second_measurement_on_a_day_comes_after_the_first() {
        let series = Series::new(vec![point("2026-01-01", 1.0)]);
        let (series, at) = series.with(point("2026-01-01", 2.0));
        assert_eq!((series.len(), at), (2, 1));
    }

    #[test]
    fn changing_the_day_moves_the_measurement() {
        let series = Series::new(vec![point("2026-01-01", 1.0), point("2026-02-01", 2.0)]);
        let (moved, at) = series.replaced(0, point("2026-03-01", 1.0)).unwrap();
        assert_eq!(at, 1);
        assert_eq!(moved.last().unwrap().value, Value::new(1.0).unwrap());
        assert_eq!(series.replaced(2, point("2026-03-01", 1.0)), None);
    }

    #[test]
    fn a_measurement_is_written_as_short_as_it_can() {
        let mut full = point("2026-01-01", 27.5);
        let text = |point: &Point| serde_json::to_string(point).unwrap();
        assert_eq!(text(&full), r#"["2026-01-01",27.5]"#);
        full.n = Some(26);
        assert_eq!(text(&full), r#"["2026-01-01",27.5,26]"#);
        full.n = None;
        full.note = Line::optional("two users").unwrap();
        assert_eq!(text(&full), r#"["2026-01-01",27.5,null,"two users"]"#);
        full.kind = Some(MeasurementKind::Pilot);
        assert_eq!(text(&full), r#"["2026-01-01",27.5,null,"two users","pilot"]"#);
        assert_eq!(serde_json::from_str::<Point>(&text(&full)).unwrap(), full);
    }

    #[test]
    fn what_is_no_measurement_is_refused() {
        for text in ["[]", r#"["2026-01-01"]"#, r#"["2026-01-01",1,0]"#, r#"["x",1]"#, "{}"] {
            assert!(serde_json::from_str::<Point>(text).is_err(), "{text}");
        }
        let unordered = r#"[["2026-02-01",1],["2026-01-01",1]]"#;
        assert!(serde_json::from_str::<Series>(unordered).is_err());
    }
}
