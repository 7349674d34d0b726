/** What is counted and read: deliveries, CPU, memory. */
@NullMarked
package org.finessebridge.load.measure;

import org.jspecify.annotations.NullMarked;
