"""Reference figures of LossCurveTest and OptimiserTest: the same models in PyTorch, weights and data by one formula.

Run with PyTorch 2.x on the CPU: python losses.py
"""
import math

import torch
import torch.nn.functional as F

torch.set_num_threads(1)


def wave(count, phase, scale):
    return (torch.arange(count, dtype=torch.float64) * 0.7391 + phase).sin().mul(scale).float()


def dense(inputs, outputs, phase, scale):
    weight = wave(inputs * outputs, phase, scale).view(inputs, outputs).requires_grad_()
    return weight, torch.zeros(outputs, requires_grad=True)


def network(x, layers, activation):
    for weight, bias in layers[:-1]:
        x = activation(x @ weight + bias)
    return x @ layers[-1][0] + layers[-1][1]


def parameters(layers):
    return [tensor for layer in layers for tensor in layer]


def train(name, optimiser, loss_of, steps=10):
    losses = []
    for step in range(steps):
        loss = loss_of(step)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    print(name, ", ".join(f"{loss:.6f}" for loss in losses))


def vae():
    sizes = [(784, 512), (512, 256), (256, 64), (32, 256), (256, 512), (512, 784)]
    layers = [dense(i, o, k, math.sqrt(2 / i)) for k, (i, o) in enumerate(sizes)]
    data = (wave(8 * 128 * 784, 0.3, 1).view(8, 128, 784) > 0.4).float()
    eps = wave(128 * 32, 1.7, 1).view(128, 32)

    def loss(step):
        x = data[step % 8]
        moments = network(x, layers[:3], F.relu)
        mu, log_var = moments[:, :32], moments[:, 32:]
        logits = network(mu + (0.5 * log_var).exp() * eps, layers[3:], F.relu)
        reconstruction = F.binary_cross_entropy_with_logits(logits, x, reduction="sum")
        divergence = -0.5 * (1 + log_var - mu * mu - log_var.exp()).sum()
        return (reconstruction + divergence) / 128

    # Steps small enough that rounding does not grow: with 1e-3 and 1e-8, float32 and float64 part after five steps.
    train("vae", torch.optim.Adam(parameters(layers), lr=1e-4, eps=1e-5), loss)


def flow():
    couplings = [[dense(1, 64, k, 1), dense(64, 64, k + 0.3, math.sqrt(1 / 64)), dense(64, 2, k + 0.6, math.sqrt(1 / 64))]
                 for k in range(8)]
    x = wave(512, 0.3, 1.5).view(256, 2)

    def loss(step):
        halves = [x[:, 0:1], x[:, 1:2]]
        log_det = 0
        for k, layers in enumerate(couplings):
            out = network(halves[k % 2], layers, F.relu)
            scale = torch.tanh(out[:, 0:1])
            halves[1 - k % 2] = halves[1 - k % 2] * scale.exp() + out[:, 1:2]
            log_det = log_det + scale
        return (0.5 * (halves[0] ** 2 + halves[1] ** 2) - log_det).mean()

    train("flow", torch.optim.Adam([p for layers in couplings for p in parameters(layers)], lr=1e-3), loss)


def diffusion():
    layers = [dense(i, o, 2 * k, math.sqrt(1 / i)) for k, (i, o) in enumerate([(18, 128), (128, 128), (128, 128), (128, 2)])]
    t = (torch.arange(256) * 37) % 1000
    angle = t[:, None].double() * torch.exp(-torch.arange(8).double() * math.log(10000.0) / 8)[None]
    alpha_bar = torch.cumprod(1 - (1e-4 + (0.02 - 1e-4) * torch.arange(1000).double() / 999), 0)[t][:, None]
    eps = wave(512, 1.1, 1).view(256, 2)
    noisy = alpha_bar.sqrt().float() * wave(512, 0.3, 1.5).view(256, 2) + (1 - alpha_bar).sqrt().float() * eps
    x = torch.cat([noisy, angle.sin().float(), angle.cos().float()], 1)
    train("diffusion", torch.optim.Adam(parameters(layers), lr=1e-3), lambda step: F.mse_loss(network(x, layers, F.silu), eps))


def gan():
    generator = [dense(2, 16, 0, 0.7), dense(16, 2, 1, 0.3)]
    critic = [dense(2, 16, 2, 0.7), dense(16, 1, 3, 0.3)]
    x = wave(128, 0.3, 1.5).view(64, 2)
    optimisers = [torch.optim.Adam(parameters(net), lr=2e-3, betas=(0.5, 0.999)) for net in (critic, generator)]
    losses = [[], []]
    for step in range(10):
        z = wave(128, 0.5 + step, 1).view(64, 2)
        for turn in range(2):
            fake = critic_of(network(z, generator, torch.tanh), critic)
            if turn == 0:
                loss = F.softplus(-critic_of(x, critic)).mean() + F.softplus(fake).mean()
            else:
                loss = F.softplus(-fake).mean()
            for optimiser in optimisers:
                optimiser.zero_grad()
            loss.backward()
            optimisers[turn].step()
            losses[turn].append(loss.item())
    for name, values in zip(("critic", "generator"), losses):
        print(name, ", ".join(f"{value:.6f}" for value in values))


def critic_of(x, layers):
    return network(x, layers, lambda v: F.leaky_relu(v, 0.2))


def recurrent():
    steps, inputs, units, rows = 12, 3, 20, 16
    data = wave(rows * (steps + 1) * inputs, 0.3, 1).view(rows, steps + 1, inputs)
    for layer, gates in ((torch.nn.LSTM, 4), (torch.nn.GRU, 3)):
        rnn = layer(inputs, units, batch_first=True)
        bias = wave(4 * units, 2, 0.4)
        with torch.no_grad():
            rnn.weight_ih_l0.copy_(wave(inputs * gates * units, 0, 0.4).view(inputs, gates * units).T)
            rnn.weight_hh_l0.copy_(wave(units * gates * units, 1, 0.4).view(units, gates * units).T)
            rnn.bias_ih_l0.copy_(bias[:gates * units])
            rnn.bias_hh_l0.zero_()
            if gates == 3:  # ours has one bias for each of r and z, and two for n
                rnn.bias_hh_l0[2 * units:] = bias[3 * units:]
        if gates == 3:
            mask = torch.zeros(3 * units)
            mask[2 * units:] = 1
            rnn.bias_hh_l0.register_hook(lambda gradient: gradient * mask)
        else:
            rnn.bias_hh_l0.requires_grad_(False)
        output = wave(units * inputs, 3, 0.4).view(units, inputs).requires_grad_()
        trained = [p for p in rnn.parameters() if p.requires_grad] + [output]
        name = "lstm" if gates == 4 else "gru"
        train(name, torch.optim.Adam(trained, lr=1e-3),
              lambda step: F.mse_loss(rnn(data[:, :-1])[0] @ output, data[:, 1:]))


def optimisers():
    makers = {
        "descent": lambda p: torch.optim.SGD(p, lr=0.1),
        "momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
        "adam": lambda p: torch.optim.Adam(p, lr=0.01),
        "adamw": lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1),
        "adamax": lambda p: torch.optim.Adamax(p, lr=0.01),
        "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.01),
    }
    x, y = wave(120, 0.3, 1).view(20, 6), wave(60, 1, 1).view(20, 3)
    for name, make in makers.items():
        layers = [dense(6, 10, 0, 0.5), dense(10, 3, 1, 0.5)]
        train(name, make(parameters(layers)), lambda step: F.mse_loss(network(x, layers, torch.tanh), y))
    layers = [dense(6, 10, 0, 0.5), dense(10, 3, 1, 0.5)]
    optimiser = torch.optim.SGD(parameters(layers), lr=0.5)
    losses = []
    for step in range(10):
        loss = F.mse_loss(network(x, layers, torch.tanh), y)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters(layers), 0.1)
        optimiser.step()
        losses.append(loss.item())
    print("clipped", ", ".join(f"{loss:.6f}" for loss in losses))


vae()
flow()
diffusion()
gan()
recurrent()
optimisers()
