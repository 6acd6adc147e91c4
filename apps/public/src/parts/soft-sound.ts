let audio: AudioContext | undefined;

/** Allows the sound; browsers only let a tap do that. */
export function allowSound(allowed: boolean): void {
  if (!allowed) {
    void audio?.close();
    audio = undefined;
    return;
  }
  audio ??= new AudioContext();
}

/** Two soft tones, if they were asked for. */
export function playSoftSound(): void {
  if (!audio) return;
  for (const [index, pitch] of [523, 659].entries()) tone(audio, pitch, audio.currentTime + index * 0.35);
}

function tone(context: AudioContext, pitch: number, at: number): void {
  const volume = context.createGain();
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.12, at + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
  const source = new OscillatorNode(context, { frequency: pitch });
  source.connect(volume).connect(context.destination);
  source.start(at);
  source.stop(at + 0.65);
}
