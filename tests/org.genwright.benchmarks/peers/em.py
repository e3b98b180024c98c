"""Peer of EmBenchmark: scikit-learn's GaussianMixture from the same initial parameters, one fit per line read.

Prints one line per fit: milliseconds, then the mean log-likelihood per row that the fit ends at.
"""
import sys
import time
import warnings

import numpy as np
import sklearn
from sklearn.mixture import GaussianMixture

N, D, K, ITERATIONS = (int(a) for a in sys.argv[1:5])
warnings.filterwarnings("ignore")

cell = np.arange(N * D, dtype=np.float64).reshape(N, D)
noise = np.modf(np.abs(np.sin(cell * 12.9898 + 1) * 43758.5453))[0]
centres = np.sin(np.arange(K * D).reshape(K, D) * 1.37) * 4
x = (noise - 0.5) * 3 + centres[np.arange(N) % K]
x[:, 1] += 0.5 * x[:, 0]


def model():
    mixture = GaussianMixture(K, covariance_type="full", max_iter=ITERATIONS, tol=0, reg_covar=0,
                              weights_init=np.full(K, 1 / K), means_init=x[:K] + 0.5,
                              precisions_init=np.repeat(np.eye(D)[None], K, 0))
    # All initial parameters are given: the k-means that would be computed and thrown away must not be timed.
    mixture._initialize_parameters = lambda data, state, xp=None: mixture._initialize(data, None)
    return mixture


print("scikit-learn", sklearn.__version__, flush=True)
for _ in sys.stdin:
    mixture = model()
    started = time.perf_counter()
    mixture.fit(x)
    milliseconds = (time.perf_counter() - started) * 1000
    print(f"{milliseconds:.1f} {mixture.score(x):.9f}", flush=True)
