/** What Spring, Tomcat and a constant cost, and nothing else. */
@NullMarked
package org.finessebridge.baseline;

import org.jspecify.annotations.NullMarked;
