import type { LucideIcon } from 'lucide-react';

interface DeviceButtonProps {
  name: 'Microphone' | 'Camera';
  isOn: boolean;
  isDisabled: boolean;
  icon: LucideIcon;
  toggle(): void;
}

/** Turns the microphone or the camera on and off. */
export function DeviceButton({ name, isOn, isDisabled, icon: Icon, toggle }: DeviceButtonProps) {
  return (
    <button
      className="seat-device"
      type="button"
      aria-label={name}
      aria-pressed={isOn}
      title={`Turn the ${name.toLowerCase()} ${isOn ? 'off' : 'on'}`}
      disabled={isDisabled}
      onClick={toggle}
    >
      <Icon aria-hidden size={18} />
    </button>
  );
}
