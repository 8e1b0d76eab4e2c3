"""Who writes: met on the first message, kept with language and reachability."""

from actions.domain import language
from actions.domain.language import Language
from actions.domain.people import Address, Customer
from actions.domain.words.foreign import is_foreign
from actions.domain.words.readable import readable_name
from actions.services.base import Service
from actions.services.transport.attachments import write_words
from actions.store.customers import find_customer, get_customer
from actions.store.database import hold


class Customers(Service):
    """Customers of every channel."""

    def meet(
        self,
        address: Address,
        *,
        name: str = "",
        code: str | None = None,
        text: str = "",
        message_id: int | None = None,
    ) -> Customer:
        """Get the customer at an address, known from now on; their language follows `text`.

        With the number of a message `text` is kept as what it says.
        """
        # Found out first: another language may take a while, and the database has one writer.
        spoken = None if is_foreign(text) else language.of_text(text)
        with self.database.transaction(hasty=True) as session:
            customer = find_customer(session, address)
            if customer is None:
                hold(session, str(address))
                customer = find_customer(session, address) or Customer(
                    channel=address.channel,
                    chat_id=address.chat_id,
                    language=language.of_code(code),
                    created_at=self.now(),
                )
            customer.name = readable_name(name)[:200] or customer.name
            customer.blocked_at = None
            customer.follow(spoken)
            session.add(customer)
            if message_id is not None:
                session.flush()
                write_words(session, customer, message_id, text, now=self.now())
        return customer

    def choose_language(self, address: Address, chosen: Language) -> None:
        """Keep a language because the customer asked for it; it no longer follows the text."""
        with self.database.transaction() as session:
            customer = get_customer(session, address)
            customer.language, customer.language_chosen = chosen, True
            session.add(customer)

    def note_phone(self, address: Address, phone: str) -> None:
        """Keep the telephone number a customer gave."""
        with self.database.transaction() as session:
            customer = get_customer(session, address)
            customer.phone = phone
            session.add(customer)

    def block(self, address: Address) -> None:
        """Remember that the customer shut the bot out, so that nothing is sent in vain."""
        with self.database.transaction() as session:
            customer = find_customer(session, address)
            if customer:
                customer.blocked_at = self.now()
                session.add(customer)

    def stop_followups(self, address: Address) -> None:
        """Send no surveys or care messages any more (Rules R20, R31)."""
        with self.database.transaction() as session:
            customer = get_customer(session, address)
            customer.stopped_at = self.now()
            session.add(customer)
