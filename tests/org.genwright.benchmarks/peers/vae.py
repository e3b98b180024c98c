"""Peer of VaeBenchmark: the same autoencoder in PyTorch."""
import torch
from torch import nn
from torch.nn import functional as F

import steps


class Elbo(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = steps.network(nn.ReLU, 0, 784, 512, 256, 64)
        self.decoder = steps.network(nn.ReLU, 3, 32, 256, 512, 784)

    def forward(self, x):
        mu, log_var = self.encoder(x).chunk(2, 1)
        logits = self.decoder(mu + (0.5 * log_var).exp() * torch.randn_like(mu))
        reconstruction = F.binary_cross_entropy_with_logits(logits, x, reduction="sum")
        divergence = 0.5 * (mu * mu + log_var.exp() - log_var - 1).sum()
        return (reconstruction + divergence) / len(x)


steps.train(Elbo(), (steps.wave(128 * 784, 0.3, 1) > 0.4).float().view(128, 784))
