"""Peer of FlowBenchmark: the same RealNVP in PyTorch."""
from torch import nn

import steps


class NegativeLogLikelihood(nn.Module):
    def __init__(self):
        super().__init__()
        self.couplings = nn.ModuleList(steps.network(nn.ReLU, k, 1, 64, 64, 2) for k in range(8))

    def forward(self, x):
        halves = list(x.split(1, 1))
        log_det = 0
        for k, coupling in enumerate(self.couplings):
            log_scale, shift = coupling(halves[k % 2]).chunk(2, 1)
            log_scale = log_scale.tanh()
            halves[1 - k % 2] = halves[1 - k % 2] * log_scale.exp() + shift
            log_det = log_det + log_scale
        return (0.5 * (halves[0] ** 2 + halves[1] ** 2) - log_det).mean()


steps.train(NegativeLogLikelihood(), steps.wave(512, 0.3, 1.5).view(256, 2))
