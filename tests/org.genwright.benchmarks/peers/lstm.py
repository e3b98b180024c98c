"""Peer of LstmBenchmark: the same LSTM in PyTorch, called with a mode of steps.py, 1, and "train" or "sample".

Sequences are time-major, which PyTorch computes fastest. "compile" compiles the whole training step's loss, or the step of
sampling made of an LSTM cell; where that fails, the reason is printed and the peer ends.
"""
import sys
import time

import torch
from torch import nn

import steps

BATCH, PIXELS, UNITS = 64, 784, 128
SCALE = (1 / UNITS) ** 0.5


def fill(layer, suffix):
    with torch.no_grad():
        getattr(layer, "weight_ih" + suffix).copy_(steps.wave(4 * UNITS, 0, SCALE).view(1, 4 * UNITS).T)
        getattr(layer, "weight_hh" + suffix).copy_(steps.wave(UNITS * 4 * UNITS, 1, SCALE).view(UNITS, 4 * UNITS).T)
        for bias in ("bias_ih", "bias_hh"):
            getattr(layer, bias + suffix).zero_()
    getattr(layer, "bias_hh" + suffix).requires_grad_(False)
    return layer


class Loss(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = fill(nn.LSTM(1, UNITS), "_l0")
        self.output = steps.Dense(UNITS, 1, 2)

    def forward(self, x, following):
        logits = self.output(self.lstm(x)[0])
        return nn.functional.binary_cross_entropy_with_logits(logits, following)


def train():
    following = (steps.wave(BATCH * PIXELS, 0.3, 1) > 0.4).float().view(BATCH, PIXELS, 1).transpose(0, 1).contiguous()
    x = torch.cat([torch.zeros(1, BATCH, 1), following[:-1]])
    module = Loss()
    if steps.MODE != "eager":
        torch.compile(module)(x, following).backward()  # fails here, before the name is printed
    steps.train(module, x, following)


def sample():
    lstm, cell, output = fill(nn.LSTM(1, UNITS), "_l0"), fill(nn.LSTMCell(1, UNITS), ""), steps.Dense(UNITS, 1, 2)

    def eager(x, h, c):
        hidden, (h, c) = lstm(x[None], (h, c))
        return torch.bernoulli(torch.sigmoid(output(hidden[0]))), h, c

    def compiled(x, h, c):
        h, c = cell(x, (h[0], c[0]))
        return torch.bernoulli(torch.sigmoid(output(h))), h[None], c[None]

    step = eager if steps.MODE == "eager" else torch.compile(compiled)

    @torch.no_grad()
    def repeat():
        started = time.perf_counter()
        x, h, c = torch.zeros(BATCH, 1), torch.zeros(1, BATCH, UNITS), torch.zeros(1, BATCH, UNITS)
        pixels = []
        for _ in range(PIXELS):
            x, h, c = step(x, h, c)
            pixels.append(x)
        images = torch.stack(pixels)
        return (time.perf_counter() - started) * 1000, images.mean().item()

    if steps.MODE != "eager":
        repeat()
    steps.repetitions(steps.name(), repeat)


try:
    {"train": train, "sample": sample}[sys.argv[3]]()
except Exception as problem:  # said in one line; the benchmark skips the peer
    sys.exit(f"{steps.name()}, {sys.argv[3]}: {type(problem).__name__}: {str(problem).splitlines()[0]}")
