/** As much of XML as a client needs that must cost little beside the server it measures. */
@NullMarked
package org.finessebridge.load.xml;

import org.jspecify.annotations.NullMarked;
