const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Backchannel needs Node 20.19 or newer, this is ${process.version}: install one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
