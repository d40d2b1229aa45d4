/** Reads a QR picture on this device: from a file, or from what the camera sees. Nothing of it is kept or sent. */
import decodeQR from 'qr/decode.js';

/** Larger pictures are made smaller first: a code of a link is large in any picture that shows it. */
const longestSide = 1600;

const pixelsOf = (source: CanvasImageSource, width: number, height: number): ImageData | null => {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return null;
  drawing.drawImage(source, 0, 0, canvas.width, canvas.height);
  return drawing.getImageData(0, 0, canvas.width, canvas.height);
};

/** The words of the code, or `null` when there is none to be read in it. */
const codeIn = (pixels: ImageData | null): string | null => {
  if (!pixels) return null;
  try {
    return decodeQR(pixels);
  } catch {
    // The library throws when it finds nothing: in front of a camera that is most of the time.
    return null;
  }
};

export const codeInVideo = (video: HTMLVideoElement): string | null =>
  video.videoWidth === 0 ? null : codeIn(pixelsOf(video, video.videoWidth, video.videoHeight));

/** `null` also for a file that is no picture. */
export const codeInFile = async (file: File): Promise<string | null> => {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const code = codeIn(pixelsOf(picture, picture.width, picture.height));
  picture.close();
  return code;
};
