"""What the PyTorch peers share: waves for weights and data, and the protocol of a contender.

A peer is called with its mode and the number of steps of a repetition. Modes: "eager" and "compile" are PyTorch's defaults,
"fused" is torch.compile with the fused Adam. Threads follow OMP_NUM_THREADS.
"""
import math
import os
import sys
import time

import torch

MODE, STEPS = sys.argv[1], int(sys.argv[2])
torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))


def wave(count, phase, scale):
    return (torch.arange(count, dtype=torch.float64) * 0.7391 + phase).sin().mul(scale).float()


class Dense(torch.nn.Linear):
    """x W + b with W [inputs, outputs] a wave of scale sqrt(1 / inputs) and b zero."""

    def __init__(self, inputs, outputs, phase):
        super().__init__(inputs, outputs)
        with torch.no_grad():
            self.weight.copy_(wave(inputs * outputs, phase, math.sqrt(1 / inputs)).view(inputs, outputs).T)
            self.bias.zero_()


def network(activation, phase, *widths):
    layers = []
    for i in range(len(widths) - 1):
        layers += [activation()] if i else []
        layers.append(Dense(widths[i], widths[i + 1], phase + i))
    return torch.nn.Sequential(*layers)


def repetitions(name, repeat):
    """Prints the name, then does one repetition per line read: repeat() returns the milliseconds and a score."""
    print(name, flush=True)
    for _ in sys.stdin:
        milliseconds, score = repeat()
        print(f"{milliseconds:.6f} {score:.9g}", flush=True)


def name():
    modes = {"eager": "eager", "compile": "torch.compile", "fused": "torch.compile, fused Adam"}
    return f"PyTorch {torch.__version__}, {modes[MODE]}"


def train(module, *inputs):
    """Repeats training steps of a module whose forward returns the loss."""
    loss_of = module if MODE == "eager" else torch.compile(module)
    optimiser = torch.optim.Adam(module.parameters(), lr=1e-4, fused=MODE == "fused" or None)

    def repeat():
        started = time.perf_counter()
        for _ in range(STEPS):
            optimiser.zero_grad()
            loss = loss_of(*inputs)
            loss.backward()
            optimiser.step()
        value = loss.item()
        return (time.perf_counter() - started) * 1000 / STEPS, value

    repetitions(name(), repeat)
