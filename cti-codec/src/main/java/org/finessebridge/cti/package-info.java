/**
 * GED-188 for the JVM: the protocol that Cisco's CTI servers speak (CTI Server Message Reference
 * Guide, protocol versions 14 to 25 of UCCE, 10 to 18 of UCCX). The module knows nothing of Finesse, and can be used without
 * the rest of the product.
 *
 * <ul>
 *   <li>{@code message}: the messages; {@code message.code}: the numbers with names; {@code layout}:
 *       how messages stand on the wire
 *   <li>{@code codec}: reads, writes and renders them, {@link
 *       org.finessebridge.cti.codec.MessageLayouts}
 *   <li>{@code netty}: frames and messages in a Netty pipeline
 *   <li>{@code client}: a session with a pair of CTI servers, {@link
 *       org.finessebridge.cti.client.CtiClient}
 *   <li>{@code simulator}: a CTI server with a small contact centre, {@link
 *       org.finessebridge.cti.simulator.CtiServerSimulator}
 * </ul>
 */
@NullMarked
package org.finessebridge.cti;

import org.jspecify.annotations.NullMarked;
