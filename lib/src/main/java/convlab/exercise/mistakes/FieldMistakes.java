package convlab.exercise.mistakes;

/** Wrong programs for 07-receptive-field. */
public final class FieldMistakes {
  private FieldMistakes() {}

  @Mistake(
      value =
          "The strides are forgotten: every layer adds k - 1, as if none before it had skipped.",
      look = "After a stride of 2, how many input pixels lie between two neighbouring outputs?",
      credit = 0.5)
  static int stridesForgotten(int[] kernels, int[] strides) {
    int field = 1;
    for (int i = 0; i < kernels.length; i++) {
      field += kernels[i] - 1;
    }
    return field;
  }

  @Mistake(
      value =
          "A layer's own stride is counted for its own window: the jump grows before the field does.",
      look =
          "A window takes k outputs of the layer below. How far apart are those: does this layer's stride matter yet?",
      credit = 0.5)
  static int jumpTooEarly(int[] kernels, int[] strides) {
    int field = 1;
    int jump = 1;
    for (int i = 0; i < kernels.length; i++) {
      jump *= strides[i];
      field += (kernels[i] - 1) * jump;
    }
    return field;
  }

  @Mistake(
      value = "The strides are added, not multiplied.",
      look =
          "Two layers of stride 2, one after the other: every which input pixel does the second begin at?",
      credit = 0.5)
  static int stridesAdded(int[] kernels, int[] strides) {
    int field = 1;
    int jump = 0;
    for (int i = 0; i < kernels.length; i++) {
      field += (kernels[i] - 1) * Math.max(1, jump);
      jump += strides[i];
    }
    return field;
  }

  @Mistake(
      value = "Each layer adds k pixels times the jump, not k - 1.",
      look = "Two layers of 3x3 see 5 pixels, not 7: neighbouring windows share pixels.",
      credit = 0.5)
  static int kernelNotLessOne(int[] kernels, int[] strides) {
    int field = 1;
    int jump = 1;
    for (int i = 0; i < kernels.length; i++) {
      field += kernels[i] * jump;
      jump *= strides[i];
    }
    return field;
  }

  @Mistake(
      value = "It begins with a field of 0: the pixel itself is not counted.",
      look = "Without any layer, how many pixels does a pixel see?",
      credit = 0.5)
  static int beginsAtZero(int[] kernels, int[] strides) {
    int field = 0;
    int jump = 1;
    for (int i = 0; i < kernels.length; i++) {
      field += (kernels[i] - 1) * jump;
      jump *= strides[i];
    }
    return field;
  }

  @Mistake(
      value = "The layers are walked in the wrong order, the last one first.",
      look = "Which layer stands on the picture: kernels[0] or the last one?",
      credit = 0.5)
  static int lastLayerFirst(int[] kernels, int[] strides) {
    int field = 1;
    int jump = 1;
    for (int i = kernels.length - 1; i >= 0; i--) {
      field += (kernels[i] - 1) * jump;
      jump *= strides[i];
    }
    return field;
  }

  @Mistake(
      value = "Only the stride of the layer just below is counted, not the product of all below.",
      look =
          "After two layers of stride 2, how many input pixels lie between two neighbouring outputs?",
      credit = 0.5)
  static int onlyTheStrideBelow(int[] kernels, int[] strides) {
    int field = 1;
    int jump = 1;
    for (int i = 0; i < kernels.length; i++) {
      field += (kernels[i] - 1) * jump;
      jump = strides[i];
    }
    return field;
  }
}
