"""The forward chainer: what was triggered, and in which order."""
