//! The app's memory in the browser.

/// Enough for ordinary projects, several times over. A browser backs a page of it with memory when
/// something is first written there, so that what is not used costs nothing. **Unit** bytes.
const ROOM: usize = 32 << 20;

/// Takes room once, while there is one part of wasm only, and leaves it to the allocator, which never
/// gives any back to the browser. Growing later would move the memory under both parts in browsers
/// that copy it: WebKit was seen, very seldom, to stop in the middle of sound code, and a memory that
/// stays where it is leaves one thing less to go wrong. Where there is not so much, it grows when it
/// has to, as before.
pub fn take_room() {
    let mut room = Vec::<u8>::new();
    let _is_all_there = room.try_reserve_exact(ROOM);
    // Else the compiler sees that nobody uses it, and takes none.
    drop(std::hint::black_box(room));
}
