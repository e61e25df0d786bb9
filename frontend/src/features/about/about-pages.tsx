import { AboutPage } from './about-page';

export function DeliveryPage() {
  return <AboutPage topic="delivery" />;
}

export function ReturnsPage() {
  return <AboutPage topic="returns" />;
}

export function AccessibilityPage() {
  return <AboutPage topic="accessibility" />;
}
