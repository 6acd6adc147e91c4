let context: AudioContext | undefined;

const notes = [
  [523.25, 0],
  [659.25, 0.16],
] as const;
const noteSeconds = 0.35;
const loudest = 0.12;

/** Two soft notes; silent where the browser has no sound or has not been touched yet. */
export async function chime(): Promise<void> {
  try {
    context ??= new AudioContext();
    await context.resume();
    for (const [frequency, after] of notes) play(context, frequency, context.currentTime + after);
  } catch {
    // A browser without sound still has the title and the queue.
  }
}

function play(audio: AudioContext, frequency: number, at: number): void {
  const tone = new OscillatorNode(audio, { frequency });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudest, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + noteSeconds);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + noteSeconds);
}
