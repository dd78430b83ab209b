use super::*;

#[track_caller]
fn check(files: &[(&str, &str)], expected: Option<&str>) {
    let name = std::panic::Location::caller().line();
    let folder = std::env::temp_dir().join(format!("style-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for (file, css) in files {
        fs::write(folder.join(file), css).unwrap();
    }
    let bundled = expand(&folder.join(files[0].0), 0).ok();
    fs::remove_dir_all(&folder).unwrap();
    let words = |css: &str| css.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(bundled.as_deref().map(words), expected.map(str::to_string));
}

#[test]
fn imports_are_written_out_in_order_and_in_their_layer() {
    let files = [
        ("main.css", "@layer a, b;\n@import \"one.css\" layer(b);\n@import url(two.css) print;p{}"),
        ("one.css", "@charset \"utf-8\"; .one{}"),
        ("two.css", "@import './three.css';.two{}"),
        ("three.css", ".three{}"),
    ];
    check(&files, Some("@layer a, b; @layer b { .one{} } @media print { .three{} .two{} } p{}"));
}

#[test]
fn comments_and_quotes_do_not_confuse_the_reading() {
    check(
        &[("main.css", "/* @import \"no.css\"; */ a::before{content:\"/* ; { */\"}/* end")],
        Some("a::before{content:\"/* ; { */\"}"),
    );
}

#[test]
fn what_a_browser_would_ignore_or_fetch_elsewhere_is_refused() {
    check(&[("main.css", "p{} @import \"late.css\";"), ("late.css", "")], None);
    check(&[("main.css", "@import \"https://example.org/a.css\";")], None);
    check(&[("main.css", "@import \"missing.css\";")], None);
    check(&[("main.css", "@import \"main.css\";")], None);
}
