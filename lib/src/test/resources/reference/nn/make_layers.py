"""Layers: forward, every gradient and ten training losses. Run with PyTorch: python make_layers.py

For each case: x, the parameters, y; yGradient and the gradients it gives; then the mean squared error to
`target` before each of ten SGD steps (rate 0.05). A layer without parameters is trained behind a 3x3
convolution of padding 1 (a dense layer for vectors), `frontWeight` and `frontBias`.
"""
from common import losses, save, signed, single
from torch import nn
from torch.nn import functional as F
import torch

IMAGE = (2, 3, 7, 6)

# name: (layer, shape of x)
LAYERS = {
    "conv": (nn.Conv2d(3, 4, 3), IMAGE),
    "conv-1x1": (nn.Conv2d(3, 4, 1), IMAGE),
    "conv-5x5-padding-2": (nn.Conv2d(3, 4, 5, padding=2), IMAGE),
    "conv-3x5-padding-1x2": (nn.Conv2d(3, 4, (3, 5), padding=(1, 2)), IMAGE),
    "conv-stride-2": (nn.Conv2d(3, 4, 3, stride=2), IMAGE),
    "conv-stride-2-padding-1": (nn.Conv2d(3, 4, 3, stride=2, padding=1), IMAGE),
    "conv-stride-3x2": (nn.Conv2d(3, 4, 3, stride=(3, 2), padding=1), IMAGE),
    "conv-dilation-2": (nn.Conv2d(3, 4, 3, dilation=2), IMAGE),
    "conv-stride-2-padding-2-dilation-2": (nn.Conv2d(3, 4, 3, stride=2, padding=2, dilation=2), IMAGE),
    "conv-groups-2": (nn.Conv2d(4, 6, 3, padding=1, groups=2), (2, 4, 7, 6)),
    "conv-depthwise": (nn.Conv2d(3, 6, 3, padding=1, groups=3), IMAGE),
    "conv-groups-2-stride-2-dilation-2": (nn.Conv2d(4, 6, 3, 2, 2, 2, groups=2), (2, 4, 7, 6)),
    "conv-without-bias": (nn.Conv2d(3, 4, 3, bias=False), IMAGE),
    "conv-one-channel": (nn.Conv2d(1, 6, 3, padding=1), (3, 1, 28, 28)),
    "conv-many-channels": (nn.Conv2d(16, 17, 3, padding=1), (2, 16, 7, 7)),
    "conv-batch-1": (nn.Conv2d(3, 4, 3, padding=1), (1, 3, 5, 5)),
    "conv-1d": (nn.Conv2d(2, 5, (1, 3), padding=(0, 1)), (3, 2, 1, 11)),
    "conv-1d-stride-2": (nn.Conv2d(2, 5, (1, 3), stride=(1, 2), padding=(0, 1)), (3, 2, 1, 10)),
    "transposed": (nn.ConvTranspose2d(3, 4, 3), IMAGE),
    "transposed-stride-2-padding-1": (nn.ConvTranspose2d(3, 4, 3, stride=2, padding=1), IMAGE),
    "transposed-stride-2-padding-1-output-padding-1": (nn.ConvTranspose2d(3, 4, 3, 2, 1, output_padding=1), IMAGE),
    "transposed-stride-3-output-padding-2": (nn.ConvTranspose2d(3, 4, 3, 3, output_padding=2), IMAGE),
    "transposed-dilation-2": (nn.ConvTranspose2d(3, 4, 3, dilation=2, padding=1), IMAGE),
    "transposed-groups-2": (nn.ConvTranspose2d(4, 6, 3, 2, 1, 1, groups=2), (2, 4, 5, 4)),
    "transposed-1d": (nn.ConvTranspose2d(4, 3, (1, 3), (1, 2), (0, 1), (0, 1)), (3, 4, 1, 6)),
    "dense": (nn.Linear(7, 5), (6, 7)),
    "dense-batch-1": (nn.Linear(31, 10), (1, 31)),
    "dense-without-bias": (nn.Linear(7, 5, bias=False), (6, 7)),
    "max-pool-2": (nn.MaxPool2d(2), IMAGE),
    "max-pool-3-stride-2-padding-1": (nn.MaxPool2d(3, 2, 1), IMAGE),
    "max-pool-3-stride-1": (nn.MaxPool2d(3, 1), IMAGE),
    "average-pool-2": (nn.AvgPool2d(2), IMAGE),
    "average-pool-3-stride-2-padding-1": (nn.AvgPool2d(3, 2, 1), IMAGE),
    "average-pool-3-stride-1": (nn.AvgPool2d(3, 1), IMAGE),
    "global-average-pool": (nn.AdaptiveAvgPool2d(1), IMAGE),
    "global-max-pool": (nn.AdaptiveMaxPool2d(1), IMAGE),
    "relu": (nn.ReLU(), IMAGE),
    "leaky-relu": (nn.LeakyReLU(0.01), IMAGE),
    "leaky-relu-0.2": (nn.LeakyReLU(0.2), IMAGE),
    "sigmoid": (nn.Sigmoid(), IMAGE),
    "tanh": (nn.Tanh(), IMAGE),
    "gelu": (nn.GELU(), IMAGE),
    "gelu-tanh": (nn.GELU(approximate="tanh"), IMAGE),
    "flatten": (nn.Flatten(), IMAGE),
}  # fmt: skip

tensors = {}


def parameter_names(layer):
    return [name for name, _ in layer.named_parameters()]


def set_parameters(layer, seed):
    with torch.no_grad():
        for offset, parameter in enumerate(layer.parameters()):
            parameter.copy_(0.5 * signed(seed + offset, *parameter.shape))


def one(name, layer, shape, seed):
    layer.double()
    set_parameters(layer, seed)
    # activations are looked at over -4..4, everything else over -1..1
    x = (signed(seed + 10, *shape) * (4.0 if not parameter_names(layer) else 1.0)).requires_grad_()
    y = layer(x)
    gradient = signed(seed + 11, *y.shape)
    y.backward(gradient)
    put = {"x": x, "y": y, "yGradient": gradient, "xGradient": x.grad}
    for parameter_name, parameter in layer.named_parameters():
        put[parameter_name] = parameter.detach().clone()
        put[parameter_name + "Gradient"] = parameter.grad.clone()
    target = signed(seed + 12, *y.shape)
    put["target"] = target
    model = layer
    if not parameter_names(layer):
        channels = shape[1]
        front = nn.Conv2d(channels, channels, 3, padding=1).double()
        set_parameters(front, seed + 20)
        put["frontWeight"], put["frontBias"] = front.weight.detach().clone(), front.bias.detach().clone()
        model = nn.Sequential(front, layer)
    data = x.detach()
    tensors.update({f"{name}/{key}": single(value) for key, value in put.items()})
    tensors[f"{name}/losses"] = losses(model, lambda step: F.mse_loss(model(data), target))


def batch_norm(name, layer, shape, seed):
    """Training on three batches, statistics after each, then evaluation; gradients of the first batch."""
    layer.double().train()
    channels = shape[1]
    with torch.no_grad():
        layer.weight.copy_(1.0 + 0.5 * signed(seed, channels))
        layer.bias.copy_(0.5 * signed(seed + 1, channels))
    weight, bias = layer.weight.detach().clone(), layer.bias.detach().clone()
    put = {"weight": weight, "bias": bias}
    for batch in range(3):
        x = (signed(seed + 10 + batch, *shape) * 2.0 + 0.5).requires_grad_()
        layer.zero_grad()
        y = layer(x)
        gradient = signed(seed + 20 + batch, *shape)
        y.backward(gradient)
        if batch == 0:
            put |= {"x": x, "y": y, "yGradient": gradient, "xGradient": x.grad}
            put |= {"weightGradient": layer.weight.grad.clone(), "biasGradient": layer.bias.grad.clone()}
        put |= {f"x{batch}": x, f"runningMean{batch}": layer.running_mean.clone(), f"runningVariance{batch}": layer.running_var.clone()}
    layer.eval()
    x = x.detach().requires_grad_()
    layer.zero_grad()
    y = layer(x)
    y.backward(gradient)
    put |= {"evalX": x, "evalY": y, "evalYGradient": gradient, "evalXGradient": x.grad}
    put |= {"evalWeightGradient": layer.weight.grad.clone(), "evalBiasGradient": layer.bias.grad.clone()}
    layer.train()
    target = signed(seed + 30, *shape)
    put["target"] = target
    tensors.update({f"{name}/{key}": single(value) for key, value in put.items()})
    data = put["x"].detach()
    tensors[f"{name}/losses"] = losses(layer, lambda step: F.mse_loss(layer(data), target))


def concatenate():
    """Two convolutions of one input, joined along the channels, as in a U-Net's skip."""
    x = signed(9000, *IMAGE).requires_grad_()
    left, right = nn.Conv2d(3, 2, 3, padding=1).double(), nn.Conv2d(3, 4, 1).double()
    set_parameters(left, 9001)
    set_parameters(right, 9003)
    model = nn.ModuleList([left, right])
    y = torch.cat([left(x), right(x)], dim=1)
    gradient, target = signed(9005, *y.shape), signed(9006, *y.shape)
    y.backward(gradient)
    put = {"x": x, "y": y, "yGradient": gradient, "xGradient": x.grad, "target": target}
    for side, layer in (("left", left), ("right", right)):
        put |= {f"{side}Weight": layer.weight.detach().clone(), f"{side}Bias": layer.bias.detach().clone()}
        put |= {f"{side}WeightGradient": layer.weight.grad.clone(), f"{side}BiasGradient": layer.bias.grad.clone()}
    tensors.update({f"concatenate/{key}": single(value) for key, value in put.items()})
    data = x.detach()
    tensors["concatenate/losses"] = losses(
        model, lambda step: F.mse_loss(torch.cat([left(data), right(data)], dim=1), target)
    )


for index, (name, (layer, shape)) in enumerate(LAYERS.items()):
    one(name, layer, shape, 1000 + 100 * index)
batch_norm("batch-norm", nn.BatchNorm2d(3), (4, 3, 5, 6), 7000)
batch_norm("batch-norm-vectors", nn.BatchNorm1d(7), (6, 7), 7100)
concatenate()
save("layers", tensors)
