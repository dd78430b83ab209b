//! Serves the built app on this machine alone: plain files over HTTP/1.1, a thread a connection.
//! Not a server for the open internet; any static host is one. What a path means is `files`.

mod files;

use crate::fault::{Fault, Outcome};
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io, thread};

/// How many ports are tried from the wished one on.
const PORTS_TRIED: u16 = 50;

/// The most a request's head may take; browsers send about one kilobyte.
const LONGEST_HEAD: u64 = 16 * 1024;

/// A slow or silent peer is dropped after this.
const PATIENCE: Duration = Duration::from_secs(10);

/// A port on the loopback addresses that is ours.
#[derive(Debug)]
pub(crate) struct Server {
    listeners: Vec<TcpListener>,
    port: u16,
}

impl Server {
    /// Takes `wished`, or the next port that is free.
    ///
    /// # Errors
    /// All ports tried are taken, or the system does not let us listen.
    pub(crate) fn bind(wished: u16) -> Outcome<Self> {
        let last = wished.saturating_add(PORTS_TRIED);
        for port in wished..=last {
            match listen(port) {
                Ok(server) => return Ok(server),
                Err(error) if error.kind() == ErrorKind::AddrInUse => {
                    println!("Port {port} is taken, trying the next.");
                }
                Err(error) => return Err(no_port(&format!("port {port} ({error})"))),
            }
        }
        Err(no_port(&format!("any port from {wished} to {last}")))
    }

    /// The port that was taken.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Serves `folder` until the program ends.
    pub(crate) fn serve(self, folder: &Path) {
        let workers: Vec<_> = self
            .listeners
            .into_iter()
            .map(|listener| {
                let folder = folder.to_path_buf();
                thread::spawn(move || accept(&listener, &folder))
            })
            .collect();
        for worker in workers {
            // A worker ends only by a panic, which has printed itself.
            let _ = worker.join();
        }
    }
}

fn no_port(what: &str) -> Fault {
    Fault::new(
        format!("The server could not listen on {what}."),
        "Name a free port, as in `cargo xtask serve --port 9000`.",
    )
}

/// Both loopback addresses, since `localhost` may mean either; a machine may lack the newer one.
fn listen(port: u16) -> io::Result<Server> {
    let first = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    let port = first.local_addr()?.port();
    let mut listeners = vec![first];
    match TcpListener::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))) {
        Ok(second) => listeners.push(second),
        Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(error),
        Err(_no_such_address) => {}
    }
    Ok(Server { listeners, port })
}

fn accept(listener: &TcpListener, folder: &Path) {
    for stream in listener.incoming().flatten() {
        let folder = folder.to_path_buf();
        thread::spawn(move || {
            // A browser that goes away in the middle is no fault of ours and needs no word.
            let _ = answer(stream, &folder);
        });
    }
}

/// Reads one request and answers it; the connection closes after.
fn answer(mut stream: TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new((&stream).take(LONGEST_HEAD));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let response = respond(&request, folder);
    stream.write_all(&response.head())?;
    if !request.starts_with("HEAD ") {
        stream.write_all(&response.body)?;
    }
    stream.flush()
}

/// What goes back.
struct Response {
    status: &'static str,
    kind: &'static str,
    cache: &'static str,
    body: Vec<u8>,
}

impl Response {
    fn refusal(status: &'static str) -> Self {
        let body = format!("{status}\n").into_bytes();
        Self { status, kind: "text/plain; charset=utf-8", cache: "no-store", body }
    }

    fn head(&self) -> Vec<u8> {
        let Self { status, kind, cache, body } = self;
        let length = body.len();
        format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
             Cache-Control: {cache}\r\nX-Content-Type-Options: nosniff\r\n\
             Referrer-Policy: no-referrer\r\nConnection: close\r\n\r\n"
        )
        .into_bytes()
    }
}

/// The answer to a request line such as `GET /index.html HTTP/1.1`.
fn respond(request: &str, folder: &Path) -> Response {
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    if !matches!(method, "GET" | "HEAD") {
        return Response::refusal("405 Method Not Allowed");
    }
    let Some(path) = files::path_in(folder, target) else {
        return Response::refusal("404 Not Found");
    };
    read(&path).unwrap_or_else(|| Response::refusal("404 Not Found"))
}

fn read(path: &PathBuf) -> Option<Response> {
    let body = fs::read(path).ok()?;
    Some(Response { status: "200 OK", kind: files::kind(path), cache: files::cache(path), body })
}

#[cfg(test)]
mod tests;
