"""Peer of DiffusionBenchmark: the same denoising network in PyTorch."""
from torch import nn

import steps


class Error(nn.Module):
    def __init__(self):
        super().__init__()
        self.denoiser = steps.network(nn.SiLU, 0, 18, 128, 128, 128, 2)

    def forward(self, x, eps):
        return (self.denoiser(x) - eps).square().mean()


steps.train(Error(), steps.wave(256 * 18, 0.3, 1).view(256, 18), steps.wave(512, 1.1, 1).view(256, 2))
