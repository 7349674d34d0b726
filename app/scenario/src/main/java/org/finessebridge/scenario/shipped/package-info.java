/** The scenarios that come with the product. */
@NullMarked
package org.finessebridge.scenario.shipped;

import org.jspecify.annotations.NullMarked;
