import type { Industry } from "./company";
import type { Random } from "./random";

const FAMILY_NAMES = [
  "Almeida",
  "Arnal",
  "Baptista",
  "Barros",
  "Becker",
  "Bianchi",
  "Blanco",
  "Borges",
  "Calvo",
  "Cardoso",
  "Castell",
  "Cordero",
  "Dalca",
  "Delgado",
  "Dietrich",
  "Esteve",
  "Fabre",
  "Falcone",
  "Ferro",
  "Fuentes",
  "Galindo",
  "Garrido",
  "Gautier",
  "Giraldo",
  "Guerra",
  "Haas",
  "Herrero",
  "Ibarra",
  "Ionescu",
  "Jansen",
  "Keller",
  "Kovač",
  "Lambert",
  "Lindner",
  "Lozano",
  "Madeira",
  "Marchetti",
  "Marin",
  "Mateus",
  "Mercier",
  "Molina",
  "Moreau",
  "Nadal",
  "Navarro",
  "Nogueira",
  "Ortega",
  "Pacheco",
  "Palau",
  "Pellegrini",
  "Pinto",
  "Prieto",
  "Quiroga",
  "Radu",
  "Ribas",
  "Rinaldi",
  "Rocha",
  "Roussel",
  "Salgado",
  "Santoro",
  "Schuster",
  "Segura",
  "Serrano",
  "Silva",
  "Soler",
  "Stan",
  "Teixeira",
  "Tomić",
  "Valente",
  "Vasile",
  "Velasco",
  "Vogel",
  "Weber",
  "Ximénez",
  "Zamora",
] as const;

const GIVEN_NAMES = [
  "Adela",
  "Alba",
  "Andrei",
  "Beatriz",
  "Bogdan",
  "Camila",
  "Carlos",
  "Clara",
  "Diana",
  "Diego",
  "Elisa",
  "Emil",
  "Fátima",
  "Gabriel",
  "Gemma",
  "Hannah",
  "Inés",
  "Ioana",
  "Iván",
  "João",
  "Julia",
  "Karla",
  "Lucas",
  "Lucía",
  "Marco",
  "Marta",
  "Mateo",
  "Nadia",
  "Nuno",
  "Olga",
  "Óscar",
  "Paula",
  "Pedro",
  "Raquel",
  "Rosa",
  "Rui",
  "Sara",
  "Sofia",
  "Teo",
  "Vera",
] as const;

const TRADES: Record<Industry, readonly [string, ...string[]]> = {
  "Professional services": ["Advisers", "Legal", "Consulting", "Tax & Audit", "Architects", "Insurance Brokers"],
  Technology: ["Software", "Systems", "Data", "Networks", "Robotics", "Digital"],
  Manufacturing: ["Components", "Tools", "Plastics", "Packaging", "Furniture", "Ceramics"],
  Retail: ["Stores", "Home", "Fashion", "Books", "Sports", "Opticians"],
  Healthcare: ["Clinic", "Dental", "Diagnostics", "Physio", "Care Homes", "Pharma"],
  Education: ["Academy", "School", "Language Centre", "Training", "Campus", "Nursery"],
  Logistics: ["Logistics", "Transport", "Freight", "Couriers", "Storage", "Shipping"],
  Hospitality: ["Hotels", "Catering", "Residences", "Events", "Travel", "Spa"],
};

/** A firm's name that nobody in `taken` has; adds it there. */
export function firmName(random: Random, industry: Industry, taken: Set<string>): string {
  for (;;) {
    const family = random.pick(FAMILY_NAMES);
    const owners = random.chance(0.3) ? `${family} & ${random.pick(FAMILY_NAMES)}` : family;
    const name = `${owners} ${random.pick(TRADES[industry])}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

export function personName(random: Random): string {
  return `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`;
}

/** "João Kovač" as an address writes it: "joao.kovac". */
export function addressPart(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{Letter} ]/gu, "")
    .trim()
    .toLowerCase()
    .replace(/ +/g, ".");
}
