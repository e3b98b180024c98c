package org.genwright.core.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What layers say of inputs that do not fit. */
class LayerFaultTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			dense | units=3 | 1x28x28 | expected [N, D], found [N, 1, 28, 28]. Insert a Flatten layer before it.
			dense | units=3 | number | expected [N, D], found [N]. Insert a Reshape layer with the shape 1 before it.
			masked-dense | units=3 | 5x2 | expected [N, D], found [N, 5, 2]. Insert a Flatten layer before it.
			masked-dense | units=3 place=hidden | 5 | expected the number of data values, which a layer in the place 'hidden' cannot see, found none. Set dimensions.
			masked-dense | units=3 dimensions=4 | 5 | expected [N, 4], the data, in the place 'first', found [N, 5]. Set dimensions to 5 or leave it out, or connect the data.
			masked-dense | units=7 place=last dimensions=3 | 5 | expected units that are a multiple of the 3 dimensions in the place 'last', found 7. Set units to 6.
			conv2d | kernel=3 | 784 | expected [N, C, H, W], found [N, 784]. Insert a Reshape layer to an image of 784 values before it, such as 1x28x28.
			conv2d | kernel=3 | 7 | expected [N, C, H, W], found [N, 7]. Insert a Reshape layer to an image of 7 values before it, channels x height x width.
			conv2d | kernel=5 padding=0 | 1x4x9 | expected an image of at least 5 × 5 pixels for the kernel 5 with padding 0, found [N, 1, 4, 9]. Set kernel to 4 or less, or raise padding.
			conv2d-transposed | output-padding=2 | 1x4x4 | expected an output padding below the stride 2, found 2. Set output-padding to 1 or less.
			conv2d-transposed | kernel=1 padding=3 | 1x2x2 | expected a result of at least one pixel, found -3 for the input [N, 1, 2, 2]. Lower padding or raise kernel.
			upsample | factor=2 | 4 | expected [N, C, H, W], found [N, 4]. Insert a Reshape layer to an image of 4 values before it, such as 1x2x2.
			max-pool2d | kernel=2 padding=2 | 1x4x4 | expected a padding below the kernel 2, found 2. Set padding to 1 or less.
			average-pool2d | kernel=9 | 1x4x4 | expected an image of at least 9 × 9 pixels for the kernel 9 with padding 0, found [N, 1, 4, 4]. Set kernel to 4 or less, or raise padding.
			masked-conv2d | kernel=4 | 1x4x4 | expected an odd kernel, which has a centre, found 4. Set kernel to 5.
			gated-masked-conv2d | groups=3 | 1x4x4 | expected input and result channels that are multiples of the 3 groups, found 1 and 32. Change groups or channels.
			lstm | units=3 | 1x4x5 | expected [N, L, D], found [N, 1, 4, 5]. Insert a Reshape layer to a sequence of 20 values before it, such as 20x1.
			row-lstm | kernel=2 | 1x4x4 | expected an odd kernel, which has a centre, found 2. Set kernel to 3.
			row-lstm | kernel=1 mask=a | 1x4x4 | expected a kernel of at least 3 with the mask a, found 1. Set kernel to 3.
			attention | heads=3 | 5x8 | expected channels that are a multiple of the 3 heads, found 8 in [N, 5, 8]. Give the layer before it 9 units or channels, or change heads.
			attention | heads=1 | 8 | expected [N, L, D], found [N, 8]. Insert a Reshape layer to a sequence of 8 values before it, such as 8x1.
			batch-norm |  | number | expected a shape of at least one axis, found [N]. Insert a Reshape layer with the shape 1 before it.
			group-norm | groups=4 | 6x2x2 | expected channels that are a multiple of the 4 groups, found 6 in [N, 6, 2, 2]. Set groups to a divisor of 6, such as 3.
			embedding | units=4 | number | expected the number of classes, since the input is the number of a class, found none. Set classes.
			embedding | units=4 classes=9 | 10 | expected [N, 9] for 9 classes, found [N, 10]. Set classes to 10 or leave it out.
			embedding | units=4 | 1x2x2 | expected [N, D], found [N, 1, 2, 2]. Insert a Flatten layer before it.
			time-embedding | units=4 | 1 | expected [N], one time step per example, found [N, 1]. Connect the input t of the role instead.
			time-embedding | units=3 | number | expected an even number of units, found 3. Set units to 4.
			residual | kernel=2 | 1x2x2 | expected an odd kernel, which keeps height and width, found 2. Set kernel to 3.
			add |  | 3 + 4 | expected inputs of one shape, found [N, 3] and [N, 4]. Make them equal with a layer before it: Dense or Convolution with as many units or channels, Flatten or Reshape.
			multiply |  | 2 + 3x4x4 | expected inputs of one shape, or [N, 3], found [N, 3, 4, 4] and [N, 2]. Make them equal with a layer before it: Dense or Convolution with as many units or channels, Flatten or Reshape.
			concat |  | 3 + 1x2x2 | expected inputs that differ in the number of channels only, found [N, 3] and [N, 1, 2, 2]. Insert a Flatten or Reshape layer before it.
			concat |  | 1x4x4 + 1x2x2 | expected inputs that differ in the number of channels only, found [N, 1, 4, 4] and [N, 1, 2, 2]. Bring both to one size with Upsample, a pooling layer or a Convolution with a stride.
			split | parts=3 | 10 | expected a number of channels that 3 parts divide, found 10 in [N, 10]. Give the layer before it 12 units or channels, or change parts.
			reshape | shape=1x5x5 | 24 | expected a shape of 24 values for the input [N, 24], found '1x5x5' of 25 values. Correct shape, or give the layer before it 25 units.
			reshape |  | 24 | expected sizes joined by 'x', as '24' or '1x28x28', found none. Set shape to sizes with the product 24.
			reshape | shape=2*12 | 24 | expected sizes joined by 'x', as '24' or '1x28x28', found '2*12'. Set shape to sizes with the product 24.
			reshape | shape=999999999x999999999 | 24 | expected sizes joined by 'x', as '24' or '1x28x28', found '999999999x999999999'. Set shape to sizes with the product 24.
			reshape | shape=2x2x2x3 | 24 | expected a shape of one to three axes, found '2x2x2x3'. Join axes, such as 1x28x28.
			""")
	void nameWhatTheyExpectWhatTheyFoundAndWhatToDo(String id, String settings, String inputs, String message) throws Exception {
		LayerType type = LayerTypes.standard().find(id).orElseThrow();
		LayerSite site = LayerUse.site(type, settings, inputs);
		assertEquals(message, assertThrows(LayerFault.class, () -> type.infer(site)).getMessage());
	}
}
