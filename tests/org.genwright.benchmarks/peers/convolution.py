"""Peer of ConvolutionBenchmark: training steps of two convolutions in PyTorch with Adam.

Modes: "nchw" and "nhwc" are eager with channels first and channels last, "compile" is torch.compile with channels last.
"""
import math
import time

import torch
from torch import nn

import steps

BATCH, SIDE = 32, 28
NAMES = {"nchw": "eager, channels first", "nhwc": "eager, channels last", "compile": "torch.compile, channels last"}


def convolution(inputs, outputs, stride, phase):
    """A 3x3 convolution whose weight [KH, KW, C, M] is a wave of scale sqrt(1 / (9 C)), and whose bias is zero."""
    layer = nn.Conv2d(inputs, outputs, 3, stride, 1)
    with torch.no_grad():
        wave = steps.wave(9 * inputs * outputs, phase, math.sqrt(1 / (9 * inputs)))
        layer.weight.copy_(wave.view(3, 3, inputs, outputs).permute(3, 2, 0, 1))
        layer.bias.zero_()
    return layer


model = nn.Sequential(convolution(1, 32, 1, 0), nn.ReLU(), convolution(32, 64, 2, 1), nn.ReLU())
x = steps.wave(BATCH * SIDE * SIDE, 0.3, 1).view(BATCH, SIDE, SIDE, 1).permute(0, 3, 1, 2).contiguous()
if steps.MODE != "nchw":
    model = model.to(memory_format=torch.channels_last)
    x = x.contiguous(memory_format=torch.channels_last)
optimiser = torch.optim.Adam(model.parameters(), lr=1e-4)
network = torch.compile(model) if steps.MODE == "compile" else model


def repeat():
    started = time.perf_counter()
    for _ in range(steps.STEPS):
        optimiser.zero_grad()
        loss = network(x).square().mean()
        loss.backward()
        optimiser.step()
    value = loss.item()
    return (time.perf_counter() - started) * 1000 / steps.STEPS, value


steps.repetitions(f"PyTorch {torch.__version__}, {NAMES[steps.MODE]}", repeat)
