use super::*;
use std::net::Shutdown;

/// Sends `request` to a real server over a real folder and gives the whole answer.
#[track_caller]
fn ask(request: &str) -> String {
    // A folder a call, since tests run side by side.
    let line = std::panic::Location::caller().line();
    let folder = std::env::temp_dir().join(format!("server-{}-{line}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("app.wasm"), b"wasm").unwrap();
    let server = listen(0).unwrap();
    let address = (Ipv4Addr::LOCALHOST, server.port());
    thread::spawn(move || server.serve(&folder));
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn wasm_comes_with_the_type_that_lets_it_compile_while_arriving() {
    let answer = ask("GET /app.wasm HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("\r\nContent-Type: application/wasm\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\nwasm"), "{answer}");
}

#[test]
fn a_head_request_gets_the_length_and_no_body() {
    let answer = ask("HEAD /app.wasm HTTP/1.1\r\n\r\n");
    assert!(answer.contains("Content-Length: 4\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n"), "{answer}");
}

#[test]
fn what_is_not_there_or_not_for_reading_is_refused() {
    assert!(ask("GET /nothing HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404 "));
    assert!(ask("GET /../Cargo.toml HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404 "));
    assert!(ask("POST /app.wasm HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
    assert!(ask("\r\n").starts_with("HTTP/1.1 405 "));
}

#[test]
fn a_taken_port_gives_way_to_the_next() {
    let first = listen(0).unwrap();
    let second = Server::bind(first.port()).unwrap();
    assert!(second.port() > first.port());
}
