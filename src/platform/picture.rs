//! A drawing as a picture of pixels, for documents that take no SVG.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::dom;

/// Why there is no picture, in the browser's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureError(pub String);

impl std::fmt::Display for PictureError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no picture: {}", self.0)
    }
}

/// Draws an SVG of `width` × `height` CSS pixels as a PNG with `scale` pixels for each of them.
///
/// # Errors
/// When the drawing cannot be read, or the picture is larger than the browser can make.
pub async fn svg_to_png(
    svg: &str,
    width: u32,
    height: u32,
    scale: f64,
) -> Result<Vec<u8>, PictureError> {
    let drawn = draw(svg, (width, height), scale).await;
    drawn.map_err(|fault| PictureError(dom::words(&fault)))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float becomes the nearest whole number of pixels, and none below nought"
)]
async fn draw(svg: &str, (width, height): (u32, u32), scale: f64) -> Result<Vec<u8>, JsValue> {
    let document = dom::found(dom::document(), "document")?;
    let image = HtmlImageElement::new_with_width_and_height(width, height)?;
    // An address that holds the drawing: one to a blob would make WebKit refuse to hand out pixels.
    let encoded = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width((f64::from(width) * scale).round() as u32);
    canvas.set_height((f64::from(height) * scale).round() as u32);
    let context = dom::found(canvas.get_context("2d")?, "canvas")?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    let (right, bottom) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, right, bottom)?;
    let blob = dom::found(blob_of(&canvas).await?, "picture of that size")?;
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn blob_of(canvas: &HtmlCanvasElement) -> Result<Option<Blob>, JsValue> {
    let mut failed = None;
    let promise = Promise::new(&mut |resolve, _| {
        let take = Closure::once_into_js(move |blob: JsValue| {
            drop(resolve.call1(&JsValue::NULL, &blob));
        });
        failed = canvas.to_blob_with_type(take.unchecked_ref(), "image/png").err();
    });
    match failed {
        Some(fault) => Err(fault),
        None => Ok(JsFuture::from(promise).await?.dyn_into().ok()),
    }
}
